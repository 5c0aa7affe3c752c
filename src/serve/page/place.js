// Where the reader is on a page, kept while it is loaded anew.

const KEY = 'samverka-place';
// So long a page may grow before it stays as it is.
const PATIENCE = 5000;

/** Notes where the reader is: how far from the nearest part that has a name, so that it holds where text is added above. */
export function keepPlace() {
  const top = (element) => element.getBoundingClientRect().top;
  const named = [...document.querySelectorAll('[id]')].filter((element) => element.getClientRects().length > 0);
  const nearest = named.reduce((best, one) => (!best || Math.abs(top(one)) < Math.abs(top(best)) ? one : best), undefined);
  const place = { path: location.pathname, x: scrollX, y: scrollY };
  if (nearest && scrollY > 0) Object.assign(place, { id: nearest.id, from: top(nearest) });
  sessionStorage.setItem(KEY, JSON.stringify(place));
  history.scrollRestoration = 'manual';
}

/** Goes back there, and stays there while the page grows, until the reader moves. */
export function returnToPlace() {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const place = kept && JSON.parse(kept);
  if (!place || place.path !== location.pathname) return;
  const go = () => {
    const element = place.id && document.getElementById(place.id);
    const top = element ? element.getBoundingClientRect().top + scrollY - place.from : place.y;
    if (Math.abs(top - scrollY) >= 1) scrollTo({ left: place.x, top, behavior: 'instant' });
  };
  const growth = new ResizeObserver(go);
  const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
  const stay = () => {
    growth.disconnect();
    moves.forEach((move) => removeEventListener(move, stay));
    history.scrollRestoration = 'auto';
  };
  moves.forEach((move) => addEventListener(move, stay, { passive: true }));
  growth.observe(document.documentElement);
  growth.observe(document.body);
  setTimeout(stay, PATIENCE);
  go();
}
