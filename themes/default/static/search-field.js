// The search field at the top of every page, and lists that can be narrowed: loads the rest once one of them is used.

const load = (event) => import('./search.js').then((search) => search.start(event.target));

document.querySelector('header form.search input')?.addEventListener('focus', load, { once: true });
for (const list of document.querySelectorAll('details[data-narrow]')) list.addEventListener('toggle', load, { once: true });
