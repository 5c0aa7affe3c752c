// Whom to contact: the form, and the word to who asked for another place than the page is of. One file of names, fetched
// when the form is first used, tells where there are answers. Without this script the links by the form do the same.
const data = (url) => (data.asked ??= fetch(url).then((answer) => answer.json()));
const form = document.querySelector('.finder form');
const note = document.querySelector('[data-asked]');

/** The nearest place with an answer: where one is, what that overlaps, what it lies in, what that lies in. */
function nearest(places, from, answered) {
  const seen = new Set([from]);
  for (let level = [from], near = places[from][4]; level.length; near = []) {
    const found = [...level, ...near].find((place) => answered.includes(place));
    if (found !== undefined) return found;
    level = level.flatMap((place) => places[place][3]).filter((place) => !seen.has(place) && seen.add(place));
  }
}

/** Offers what fits the words in an input, by title or other names: of `rows`, once they are there. */
function combobox(input, rows) {
  const list = document.getElementById(input.getAttribute('aria-controls'));
  const status = form.querySelector('[role=status]');
  let at = -1;
  let turn = 0; // what was asked for before it comes too late
  const open = (is) => {
    at = -1;
    turn += 1;
    list.hidden = !is;
    input.setAttribute('aria-expanded', is);
    input.removeAttribute('aria-activedescendant');
  };
  const take = (option) => {
    input.value = option.textContent;
    open(false);
  };
  const fitting = async ({ value } = input) => {
    const [{ bare, fold, words }, all] = await Promise.all([import('./fold.js'), rows()]);
    const written = words(value).map(fold);
    const keys = all.map((row) => ({ row, key: words(`${row[0]} ${row[1]}`).map(bare).join(' ') }));
    const fits = keys.filter(({ key }) => written.every((word) => key.includes(word)));
    const isFirst = ({ key }) => fold(key).startsWith(written.join(' '));
    return fits.sort((a, b) => isFirst(b) - isFirst(a)).map(({ row }) => row);
  };
  const show = async () => {
    turn += 1;
    const own = turn;
    const fits = await fitting();
    if (own !== turn) return;
    list.replaceChildren(...fits.map((row, number) => {
      const option = document.createElement('span');
      Object.assign(option, { role: 'option', id: `${list.id}_${number}`, textContent: row[0] });
      return option;
    }));
    status.textContent = fits.length ? '' : form.dataset.none;
    // Where all is written there is nothing to offer, and a list would only lie over the button.
    const isWritten = fits.length === 1 && fits[0][0] === input.value.trim();
    open(fits.length > 0 && !isWritten && document.activeElement === input);
  };
  const mark = (number) => {
    const options = list.children;
    options[at]?.removeAttribute('aria-selected');
    at = (number + options.length) % options.length;
    options[at].setAttribute('aria-selected', true);
    options[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[at].id);
  };
  input.onfocus = input.oninput = input.onclick = show;
  input.onblur = () => open(false);
  list.onpointerdown = (event) => {
    event.preventDefault();
    if (event.target !== list) take(event.target);
  };
  input.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.hidden) show();
    else if (step) mark(at < 0 && step < 0 ? -1 : at + step);
    else if (event.key === 'Enter' && at >= 0) take(list.children[at]);
    else if (event.key === 'Escape') {
      const isOpen = !list.hidden;
      open(false);
      if (!isOpen) return;
    } else return;
    event.preventDefault();
  };
  return async () => input.value && (await fitting())[0];
}

if (form) {
  const all = () => data(form.dataset.answers);
  const [need, place] = form.querySelectorAll('input');
  const needs = async () => (await all()).needs;
  const chosenNeed = combobox(need, needs);
  const chosenPlace = combobox(place, async () => (await all()).places);
  form.onsubmit = async (event) => {
    event.preventDefault();
    const [what, where] = [await chosenNeed(), await chosenPlace()];
    if (what === undefined || !(what || where)) return need.focus();
    if (where === undefined) return place.focus();
    const { base, at, places } = await all();
    const from = places.indexOf(where);
    const to = where && nearest(places, from, what ? what[3] : (await needs()).flatMap((row) => row[3]));
    const name = where && to !== undefined ? places[to][2] : '';
    const page = what ? what[2] + (name && `${name}.html`) : name && `${at}${name}/`;
    location.href = base + page + (where && to !== from ? `#fran=${where[2]}` : '');
  };
  form.hidden = false;
}

const asked = note && new URLSearchParams(location.hash.slice(1)).get('fran');
if (asked) {
  const place = (await data(note.dataset.asked)).places.find((row) => row[2] === asked);
  if (place) note.textContent = note.dataset.text.replace('%', () => place[0]);
  note.hidden = !place;
}
