// What readers see of the search: results as they type, in the header and on the search page, and narrowing by facets,
// there and on lists. The whole state of a page stands in its address.

import { fold, words } from './fold.js';
import { Index } from './search-index.js';

const BATCH = 10;
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

let kept;
/** The index of the page's language, which stands beside the search page. */
function index(folder) {
  const get = async (path) => {
    const answer = await fetch(new URL(path, new URL(folder, location.href)), path === 'index.json' ? { cache: 'no-cache' } : {});
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return answer.json();
  };
  kept ??= new Index(get);
  return kept.open();
}

/** A number of pages in words: the texts come with one example for each plural form. */
function count({ count: examples }, number) {
  const { lang } = document.documentElement;
  const form = new Intl.PluralRules(lang);
  const same = examples.find(([example]) => example === number) ?? examples.find(([example]) => example > 0 && form.select(example) === form.select(number));
  return (same ?? examples.at(-1))[1].replace('{n}', new Intl.NumberFormat(lang).format(number));
}

/** What may have been meant, as a link to it; nothing where every word is somewhere. */
function guess({ texts }, { meant }, href) {
  return meant ? [`${texts.meant}: `, make('a', { href, dir: 'auto', textContent: meant })] : [];
}

/** The card of a document with the words marked that were looked for. */
async function card(source, document_, found) {
  const [html, names] = await source.card(document_);
  const item = make('li');
  item.innerHTML = html;
  const isHit = hit(found);
  const shown = item.querySelectorAll('.card-title, .card-summary');
  for (const element of shown) mark(element, isHit);
  const inTitle = item.querySelector('.card-title mark');
  const named = inTitle ? [] : names.filter((name) => words(name).some(isHit));
  if (named.length) {
    const line = make('p', { className: 'card-names' }, `${source.root.texts.names}: `, make('bdi', { textContent: named.join(', ') }));
    mark(line.lastChild, isHit);
    item.querySelector('.card-title').after(line);
  }
  return item;
}

/** Whether a word is one of those found, or has one of those looked for in it. */
function hit({ words: typed, forms }) {
  const sought = typed.map(fold).filter((word) => word.length > 2);
  return (word) => {
    const own = fold(word.toLowerCase());
    return forms.has(own) || sought.some((one) => own.startsWith(one) || (one.length > 3 && own.includes(one)));
  };
}

function mark(element, isHit) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (texts.nextNode()) nodes.push(texts.currentNode);
  for (const node of nodes) {
    const parts = node.data.split(/([\p{L}\p{N}\p{M}]+)/u);
    if (parts.some((part, at) => at % 2 && isHit(part))) {
      node.replaceWith(...parts.map((part, at) => (at % 2 && isHit(part) ? make('mark', { textContent: part }) : part)));
    }
  }
}

/** The last of several calls wins: what was asked before it comes too late. */
function latest() {
  let number = 0;
  return async (ask, show) => {
    number += 1;
    const own = number;
    const answer = await ask();
    if (own === number) await show(answer);
  };
}

/** The field in the header: the first results below it, as links; Enter leads to the search page with all. */
function field(input) {
  const { form } = input;
  const status = make('p', { role: 'status', className: 'visually-hidden' });
  const panel = make('div', { className: 'search-panel', hidden: true });
  form.append(status, panel);
  const newest = latest();
  const close = () => {
    panel.hidden = true;
    status.textContent = '';
  };
  const look = () => newest(
    async () => {
      const query = input.value.trim();
      if (!query) return {};
      const source = await index(form.action);
      const found = await source.find(input.value);
      const cards = await Promise.all(found.list.slice(0, 5).map((document_) => card(source, document_, found)));
      return { source, found, cards, query };
    },
    ({ source, found, cards, query }) => {
      if (!source) return close();
      const { texts } = source.root;
      const asking = (words_) => `${form.action}?q=${encodeURIComponent(words_)}`;
      const all = make('a', { href: asking(query), textContent: texts.all });
      const meant = guess(source.root, found, asking(found.meant));
      const list = make('ul', { className: 'cards' }, ...cards);
      const note = found.list.length && found.all ? '' : found.list.length ? texts.some : texts.none;
      panel.replaceChildren(...(note ? [make('p', {}, note)] : []), ...(meant.length ? [make('p', {}, ...meant)] : []), ...(cards.length ? [list, make('p', {}, all)] : []));
      panel.hidden = false;
      status.textContent = count(texts, found.list.length) + (found.meant && `. ${texts.meant}: ${found.meant}`);
      return undefined;
    },
  ).catch(close);
  input.addEventListener('input', look);
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      close();
      input.focus();
    }
  });
  if (input.value) look();
}

/** Results with their facets. `state` holds the words and the chosen values; `changed` is told of a choice. */
class Found {
  constructor(place, state, { base = null, changed, open = false }) {
    Object.assign(this, { place, state, base, changed, newest: latest(), groups: new Map() });
    this.status = make('p', { role: 'status', className: 'count' });
    this.note = make('p', { className: 'notice', hidden: true });
    this.list = make('ul', { className: base?.[0] === 'kind' ? 'cards one-kind' : 'cards' });
    this.more = make('button', { type: 'button', className: 'more', hidden: true });
    this.more.addEventListener('click', () => this.showMore());
    this.clear = make('button', { type: 'button', className: 'clear', hidden: true });
    this.clear.addEventListener('click', () => {
      this.state.chosen.clear();
      this.changed();
    });
    this.facets = make('div', { className: 'facets' });
    this.narrow = make('details', { className: 'narrow', open, hidden: true }, make('summary'), this.facets, this.clear);
    this.results = make('div', { className: 'results' }, this.status, this.note, this.list, this.more);
  }

  /** Puts itself on the page: the facets, then the results. */
  lay({ facetsIn = null } = {}) {
    this.heading = (facetsIn ?? this.narrow).querySelector('summary');
    if (facetsIn) facetsIn.append(this.facets, this.clear);
    else this.place.append(this.narrow);
    this.place.append(this.results);
  }

  get isEmpty() {
    return !this.state.query.trim() && !this.state.chosen.size;
  }

  /** Shows what the state asks for. */
  show(folder) {
    return this.newest(
      async () => {
        const source = await index(folder);
        const { query, chosen } = this.state;
        const known = new Set(source.root.facets.map(({ name }) => name));
        for (const name of chosen.keys()) if (!known.has(name)) chosen.delete(name); // ?utm_source=…
        const found = query.trim() ? await source.find(query) : source.everything();
        const conditions = new Map();
        if (this.base) conditions.set('', await source.having(this.base[0], new Set([this.base[1]])));
        for (const [facet, values] of chosen) conditions.set(facet, await source.having(facet, values));
        const list = found.list.filter((document_) => [...conditions.values()].every((has) => has(document_)));
        return { source, found, list, conditions };
      },
      (answer) => this.draw(answer),
    ).catch((error) => {
      this.status.textContent = this.place.dataset.failed ?? String(error);
    });
  }

  async draw({ source, found, list, conditions }) {
    const { texts } = source.root;
    Object.assign(this, { source, found, shown: list });
    const has = !this.isEmpty;
    this.narrow.hidden = !has && !this.base;
    const chosen = [...this.state.chosen.values()].reduce((sum, { size }) => sum + size, 0);
    const number = new Intl.NumberFormat(document.documentElement.lang).format(chosen);
    this.heading.replaceChildren(texts.narrow, ...(chosen ? [' ', make('bdi', { textContent: `(${number})` })] : []));
    this.more.textContent = texts.more;
    this.clear.textContent = texts.clear;
    this.clear.hidden = !this.state.chosen.size;
    const meant = guess(source.root, found, written({ ...this.state, query: found.meant, length: BATCH }));
    this.status.replaceChildren(has ? count(texts, list.length) : '', ...(meant.length ? ['. ', ...meant] : []));
    const note = !has ? '' : !list.length ? texts.none : found.all ? '' : texts.some;
    this.note.textContent = note;
    this.note.hidden = !note;
    const cards = has ? await this.cards(0, this.state.length) : [];
    this.list.replaceChildren(...cards);
    this.list.hidden = !cards.length;
    this.more.hidden = !has || list.length <= cards.length;
    await this.drawFacets(conditions);
  }

  cards(from, to) {
    const part = this.shown.slice(from, to);
    return Promise.all(part.map((document_) => card(this.source, document_, this.found)));
  }

  async showMore() {
    const before_ = this.list.children.length;
    this.state.length = before_ + BATCH;
    this.list.append(...await this.cards(before_, this.state.length));
    this.more.hidden = this.list.children.length >= this.shown.length;
    this.list.children[before_]?.querySelector('a')?.focus();
    this.changed({ onlyLength: true });
  }

  /** A group of boxes for each facet; its values are fetched when it is opened, or one of them is chosen. */
  async drawFacets(conditions) {
    for (const { name, label } of this.source.root.facets) {
      if (!this.groups.has(name) && !(this.base?.[0] === name && name === 'kind')) {
        const group = make('details', { className: 'facet' }, make('summary', { textContent: label }));
        group.open = this.state.chosen.has(name);
        group.addEventListener('toggle', () => group.open && this.fill(name));
        this.groups.set(name, group);
        this.facets.append(group);
      }
    }
    this.conditions = conditions;
    const open = [...this.groups].filter(([, group]) => group.open);
    await Promise.all(open.map(([name]) => this.fill(name)));
  }

  /** How many of the results have each value, were no other of the same facet chosen. */
  async fill(name) {
    const values = await this.source.facet(name);
    const others = [...this.conditions].filter(([facet]) => facet !== name).map(([, has]) => has);
    const pool = this.found.list.filter((document_) => others.every((has) => has(document_)));
    const chosen = this.state.chosen.get(name) ?? new Set();
    const counted = values.map((value) => ({ ...value, count: pool.reduce((sum, document_) => sum + value.has[document_], 0) }));
    const offered = counted.filter((value) => value.count || chosen.has(value.name));
    const ordered = name === 'year' ? offered.reverse() : offered.sort((a, b) => b.count - a.count);
    const group = this.groups.get(name);
    const focused = group.contains(document.activeElement) ? document.activeElement.value : null;
    const many = 12;
    const all = group.dataset.all || ordered.length <= many + 3;
    const listed = all ? ordered : ordered.filter((value, at) => at < many || chosen.has(value.name));
    const list = make('ul', {}, ...listed.map((value) => make('li', {}, this.box(name, value, chosen.has(value.name)))));
    const rest = make('button', { type: 'button', textContent: this.source.root.texts.more, hidden: all });
    rest.addEventListener('click', async () => {
      group.dataset.all = 'yes';
      await this.fill(name);
      group.querySelectorAll('input')[many]?.focus();
    });
    group.replaceChildren(group.firstChild, list, ...(all ? [] : [rest]));
    if (focused !== null) [...group.querySelectorAll('input')].find((box) => box.value === focused)?.focus();
  }

  box(facet, { name, label, lang, count: number }, checked) {
    const box = make('input', { type: 'checkbox', name: facet, value: name, checked });
    box.addEventListener('change', () => {
      const values = this.state.chosen.get(facet) ?? new Set();
      if (box.checked) values.add(name);
      else values.delete(name);
      if (values.size) this.state.chosen.set(facet, values);
      else this.state.chosen.delete(facet);
      this.changed();
    });
    const text = make('bdi', { textContent: label, ...(lang ? { lang } : {}) });
    return make('label', {}, box, text, make('span', { className: 'count', textContent: ` (${new Intl.NumberFormat(document.documentElement.lang).format(number)})` }));
  }
}

/** What an address asks for: `?q=…&topic=…&topic=…&show=30`. */
function read(state) {
  const asked = new URL(location.href).searchParams;
  state.query = asked.get('q') ?? '';
  state.length = Math.min(1000, Math.max(BATCH, Number.parseInt(asked.get('show') ?? '', 10) || BATCH));
  state.chosen.clear();
  for (const [name, value] of asked) {
    if (name !== 'q' && name !== 'show') state.chosen.set(name, (state.chosen.get(name) ?? new Set()).add(value));
  }
}

/** The address of a state. */
function written({ query, chosen, length }) {
  const asked = new URLSearchParams();
  if (query.trim()) asked.set('q', query.trim());
  for (const [name, values] of chosen) for (const value of values) asked.append(name, value);
  if (length > BATCH) asked.set('show', length);
  const text = asked.toString();
  return `${location.pathname}${text ? `?${text}` : ''}${location.hash}`;
}

/** The search page. */
function page(form) {
  const input = form.querySelector('input');
  const elsewhere = document.querySelector('[data-look-here]');
  const state = { query: '', chosen: new Map(), length: BATCH };
  let isDraft = false; // words that are being typed change the address in place
  const show = () => {
    elsewhere.hidden = Boolean(state.query.trim() || state.chosen.size);
    return found.show(form.action);
  };
  const changed = ({ onlyLength = false } = {}) => {
    if (onlyLength) return history.replaceState(null, '', written(state));
    isDraft = false;
    state.length = BATCH;
    history.pushState(null, '', written(state));
    return show();
  };
  const wide = matchMedia('(min-width: 60rem)').matches;
  const found = new Found(document.querySelector('[data-found]'), state, { changed, open: wide });
  found.lay();
  const again = () => {
    read(state);
    input.value = state.query;
    isDraft = false;
    for (const [name, group] of found.groups) if (state.chosen.has(name)) group.open = true;
    return show();
  };
  input.addEventListener('input', () => {
    state.query = input.value;
    state.length = BATCH;
    if (isDraft) history.replaceState(null, '', written(state));
    else history.pushState(null, '', written(state));
    isDraft = true;
    show();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isDraft = false;
    state.query = input.value;
    show();
  });
  addEventListener('popstate', again);
  read(state);
  input.value ||= state.query;
  if (input.value !== state.query) state.query = input.value;
  if (state.query || state.chosen.size) show();
  else input.addEventListener('focus', () => index(form.action).catch(() => {}), { once: true });
}

/** A list that can be narrowed: its plain form stays until something is chosen. */
function narrowing(details) {
  const plain = document.querySelector('[data-plain]');
  const state = { query: '', chosen: new Map(), length: BATCH };
  const place = make('div', { className: 'found' });
  place.dataset.failed = details.dataset.failed;
  details.after(place);
  const show = () => {
    plain.hidden = state.chosen.size > 0;
    place.hidden = !plain.hidden;
    return found.show(details.dataset.index);
  };
  const changed = ({ onlyLength = false } = {}) => {
    if (onlyLength) return history.replaceState(null, '', written(state));
    state.length = BATCH;
    history.pushState(null, '', written(state));
    return show();
  };
  const found = new Found(place, state, { base: details.dataset.narrow.split(' '), changed });
  found.lay({ facetsIn: details });
  const again = () => {
    read(state);
    for (const [name, group] of found.groups) if (state.chosen.has(name)) group.open = true;
    return show();
  };
  addEventListener('popstate', again);
  again();
}

/** Begins what a reader has begun to use. */
export function start(target) {
  if (target.matches('details')) narrowing(target);
  else field(target);
}

// What was searched for and chosen goes along to another language: values are named alike in all.
for (const way of ['click', 'auxclick']) {
  document.querySelector('.languages')?.addEventListener(way, ({ target }) => {
    const link = target.closest('a');
    if (link) link.search = location.search;
  });
}

const form = document.querySelector('form[data-search]');
if (form) page(form);
