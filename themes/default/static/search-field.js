// The search field at the top of every page, and the list that can be narrowed: loads the rest once one of them is used.

const load = (event) => import('./search.js').then((search) => search.start(event.target));

document.querySelector('header form.search input')?.addEventListener('focus', load, { once: true });
const list = document.querySelector('details[data-narrow]');
list?.addEventListener('toggle', load, { once: true });
// An address with choices in it, or one that a reader comes back to.
if (list && location.search) list.open = true;
