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

const LEAST_GUESSED = 4; // shorter words are near to far too many

/** How many letters a folded word is from the nearest of a row's; 0 where it stands in one, Infinity where it is too far. */
function steps(word, names, { distance, fold }) {
  if (names.join(' ').includes(word)) return 0;
  const most = word.length < LEAST_GUESSED ? 0 : word.length < 8 ? 1 : 2;
  const least = Math.min(...names.map((name) => distance(word, fold(name), most)));
  return least > most ? Infinity : least;
}

/** Says what the form has to say; with words, that they are nowhere, and where else to look for all that is written. */
function say(text = '', strange = '') {
  form.querySelector('[role=status]').replaceChildren(text.replace('%', () => strange));
  const { searchPage, searchText } = form.dataset;
  if (!strange || !searchPage) return;
  const written = [...form.querySelectorAll('input')].map(({ value }) => value.trim()).filter(Boolean).join(' ');
  const link = document.createElement('a');
  link.href = `${searchPage}?q=${encodeURIComponent(written)}`;
  link.textContent = searchText.replace('%', () => written);
  form.querySelector('[role=status]').append(' ', link);
}

// Whether a button or finger is down: what a list gives way to must not move from under it.
let isPressed = false;
for (const type of ['pointerdown', 'pointerup', 'pointercancel']) {
  addEventListener(type, () => { isPressed = type === 'pointerdown'; }, true);
}

/** Offers what fits the words in an input, by title or other names: of `rows`, once they are there. */
function combobox(input, rows) {
  const list = document.getElementById(input.getAttribute('aria-controls'));
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
  /** The rows that fit, the best first: those that have all words, else those that have such as are nearly them. And the
      words that fit no row, as they are written. */
  const fitting = async () => {
    const [spelling, all] = await Promise.all([import('./fold.js'), rows()]);
    const { bare, fold, words } = spelling;
    const value = input.value.trim();
    const written = words(value).map(fold);
    const keys = all.map((row) => ({ row, names: words(`${row[0]} ${row[1]}`).map(bare) }));
    const far = (some) => keys.map(({ row, names }) => ({
      row,
      far: some.reduce((sum, word) => sum + steps(word, names, spelling), 0),
      isFirst: fold(names.join(' ')).startsWith(some.join(' ')),
    }));
    const near = value && !written.length ? [] : far(written).filter((row) => row.far < Infinity);
    const exact = near.filter((row) => !row.far);
    const fits = exact.length ? exact : near;
    fits.sort((a, b) => a.far - b.far || b.isFirst - a.isFirst);
    const isStrange = (token) => !far(words(token).map(fold)).some((row) => row.far < Infinity);
    const strange = fits.length ? '' : value.split(/\s+/u).filter(isStrange).join(' ') || value;
    return { fits: fits.map(({ row }) => row), strange };
  };
  const show = async () => {
    turn += 1;
    const own = turn;
    const { fits, strange } = await fitting();
    if (own !== turn) return;
    list.replaceChildren(...fits.map((row, number) => {
      const option = document.createElement('span');
      Object.assign(option, { role: 'option', id: `${list.id}_${number}`, textContent: row[0] });
      return option;
    }));
    if (strange) say(form.dataset.none, strange);
    else say();
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
  const leave = () => setTimeout(() => document.activeElement !== input && open(false), 100);
  input.onblur = () => (isPressed ? addEventListener('pointerup', leave, { once: true }) : leave());
  // A finger that scrolls the list chooses nothing, and the words keep the focus.
  list.onmousedown = (event) => event.preventDefault();
  list.onclick = ({ target }) => target !== list && take(target);
  input.onkeydown = (event) => {
    // Before the focus is elsewhere: what closes after that moves the page from under it.
    if (event.key === 'Tab') return open(false);
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
  return { chosen: async () => input.value.trim() && (await fitting()).fits[0], close: () => open(false) };
}

if (form) {
  const all = () => data(form.dataset.answers);
  const [need, place] = form.querySelectorAll('input');
  const needs = async () => (await all()).needs;
  const offered = [combobox(need, needs), combobox(place, async () => (await all()).places)];
  form.onsubmit = async (event) => {
    event.preventDefault();
    const [what, where] = await Promise.all(offered.map(({ chosen }) => chosen()));
    if (what === undefined) return need.focus();
    if (where === undefined) return place.focus();
    if (!what && !where) {
      need.focus();
      offered[0].close();
      return say(form.dataset.empty);
    }
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
// Where one asked from goes along to another language: places are named alike in all.
for (const way of note ? ['click', 'auxclick'] : []) {
  document.querySelector('.languages')?.addEventListener(way, ({ target }) => {
    const link = target.closest('a');
    if (link) link.hash = location.hash;
  });
}
