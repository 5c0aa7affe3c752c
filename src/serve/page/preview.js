// Keeps an open page of the preview as its files are: asks for it again when something was saved, and changes only what
// is other than before. Added to pages by `samverka serve` alone, never part of a built site.

import { Panel } from './panel.js';
import { keepPlace, returnToPlace } from './place.js';

const HEARD = 'samverka-heard';

const own = document.querySelector('script[src="/_samverka/preview.js"]').dataset;
const page = { run: Number(own.run), generation: Number(own.generation), etag: own.page, faults: own.faults ?? '' };
const panel = new Panel(page.faults);

returnToPlace();

// A page that nobody sees asks for nothing: browsers allow few streams for all pages of a site together.
let stream;
function listen() {
  if (stream || document.hidden) return;
  stream = new EventSource('/_samverka/events');
  stream.addEventListener('message', (message) => take(JSON.parse(message.data)));
  stream.addEventListener('error', () => {
    panel.lost();
    // A server that refuses is not asked again by the browser.
    if (stream?.readyState === EventSource.CLOSED) {
      leave();
      setTimeout(listen, 2000);
    }
  });
}
function leave() {
  stream?.close();
  stream = undefined;
}
document.addEventListener('visibilitychange', () => (document.hidden ? leave() : listen()));
addEventListener('pagehide', leave);
addEventListener('pageshow', listen);
listen();

// One moment after the other; of those that come meanwhile, the last one tells all.
let next;
let busy = false;
async function take(state) {
  next = state;
  if (busy) return;
  busy = true;
  while (next) {
    const now = next;
    next = undefined;
    try {
      // Who leaves need not be told; one that comes back from the browser's memory is.
      if (await leads(now)) next = undefined;
      else panel.show(now);
    } catch {
      panel.show(now);
      panel.lost();
    }
  }
  busy = false;
}

/** Takes over what is new; whether that leads away from this page, if only to the same page anew. */
async function leads(state) {
  if (state.run !== page.run) return reload(); // another program: nothing is known of what it had before
  if (wasEdited(state) && panel.follows && !state.edited.pages.includes(location.pathname)) {
    leave();
    location.assign(state.edited.pages[0]);
    return true;
  }
  if (state.generation <= page.generation) return false;
  if ((await isOther()) || !swap(changed(state), state.generation)) return reload();
  page.generation = state.generation;
  return false;
}

/**
 * Whether an entry was edited that this window has not heard of. It is noted from page to page: a page that is loaded
 * while something is saved is made after that, and has nothing new to show.
 */
function wasEdited({ run, edited: { generation } }) {
  const [heardOf, heard] = (sessionStorage.getItem(HEARD) ?? '').split('.').map(Number);
  sessionStorage.setItem(HEARD, `${run}.${generation}`);
  return generation > (heardOf === run ? heard : page.generation);
}

function reload() {
  leave();
  keepPlace();
  location.reload();
  return true;
}

/** Whether this page is not what it was. */
async function isOther() {
  const address = location.pathname + location.search;
  const answer = await fetch(address, { headers: { 'if-none-match': page.etag }, cache: 'no-store' });
  return answer.status !== 304 && answer.headers.get('etag') !== page.etag;
}

/** Whether the file at an address has changed since this page was made. */
function changed({ files }) {
  const when = new Map(Object.entries(files));
  return (address) => {
    const { origin, pathname } = new URL(address, location.href);
    const generation = Math.max(when.get(decoded(pathname)) ?? 0, when.get('*') ?? 0);
    return origin === location.origin && !pathname.startsWith('/_samverka/') && generation > page.generation;
  };
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Puts changed styles in the place of those before them. What else has changed needs the page anew: then false. */
function swap(isChanged, generation) {
  const links = [...document.querySelectorAll('link[rel~="stylesheet"]')].filter((link) => !link.dataset.samverkaLeaves);
  const styles = new Set(links.map((link) => new URL(link.href).pathname));
  const others = performance.getEntriesByType('resource').map((entry) => entry.name);
  if (others.some((address) => isChanged(address) && !styles.has(new URL(address).pathname))) return false;
  links.filter((link) => isChanged(link.href)).forEach((link) => replace(link, generation));
  return true;
}

function replace(link, generation) {
  const anew = link.cloneNode();
  const address = new URL(link.href);
  address.searchParams.set('samverka', generation);
  anew.href = address.href;
  link.dataset.samverkaLeaves = 'true';
  // The old style stays until the new one is there: without any, the page would jump.
  anew.addEventListener('load', () => link.remove());
  anew.addEventListener('error', () => {
    anew.remove();
    delete link.dataset.samverkaLeaves;
  });
  link.after(anew);
}
