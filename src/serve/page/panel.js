// The bar at the foot of a page of the preview, and the faults above it. Both stand in a tree of their own, so that the
// styles of the site do not reach them, and theirs not the site.

const FOLLOW = 'samverka-follow';
const CLOSED = 'samverka-closed';

export class Panel {
  #host = element('samverka-preview', { hidden: '', dir: 'ltr' });
  #title = element('h2', { id: 'title' });
  #close = element('button', { type: 'button', class: 'close' });
  #note = element('p', { class: 'note' });
  #list = element('div');
  #all = element('a', { href: '/_samverka/faults' });
  // No modal dialog: the page below can be read on, and nothing takes the keyboard from who is writing in it.
  #faults = element('section', { role: 'dialog', class: 'faults', 'aria-labelledby': 'title', tabindex: '-1', hidden: '' });
  #counts = element('a', { href: '/_samverka/faults', class: 'counts' });
  #status = element('span', { role: 'status', class: 'status' });
  #open = element('button', { type: 'button', class: 'open', hidden: '' });
  #follow = element('input', { type: 'checkbox' });
  #followWord = element('span');
  #bar = element('aside', { class: 'bar' });
  #own;
  #state;
  #cameFrom;

  /** @param own the faults of this page alone, as HTML */
  constructor(own) {
    this.#own = own;
    const style = element('link', { rel: 'stylesheet', href: '/_samverka/preview.css' });
    const head = element('div', { class: 'head' }, this.#title, this.#close);
    this.#faults.append(head, this.#note, this.#list, element('p', {}, this.#all));
    this.#status.append(this.#counts);
    this.#bar.append(this.#status, this.#open, element('label', {}, this.#follow, this.#followWord));
    // Nothing is shown before it has its style.
    style.addEventListener('load', () => this.#reveal());
    this.#host.attachShadow({ mode: 'open' }).append(style, this.#faults, this.#bar);
    this.#follow.checked = sessionStorage.getItem(FOLLOW) === 'yes';
    this.#follow.addEventListener('change', () => sessionStorage.setItem(FOLLOW, this.#follow.checked ? 'yes' : 'no'));
    this.#close.addEventListener('click', () => this.#shut());
    this.#open.addEventListener('click', () => this.#unfold());
    this.#faults.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget && !this.#faults.contains(relatedTarget)) this.#cameFrom = relatedTarget;
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !this.#faults.hidden) this.#shut();
    });
    // Beside the body: what a site says of the parts of its body is not said of this.
    document.documentElement.append(this.#host);
  }

  /** Whether the reader wants to be led to what is edited. */
  get follows() {
    return this.#follow.checked;
  }

  /** Shows how things are now. */
  show(state) {
    this.#state = state;
    const { words, counts, errors, warnings } = state;
    this.#host.lang = words.language;
    this.#bar.setAttribute('aria-label', words.bar);
    this.#title.textContent = words.faults;
    this.#close.textContent = words.close;
    this.#all.textContent = words.all;
    this.#open.textContent = words.show;
    this.#followWord.textContent = words.follow;
    this.#counts.textContent = counts;
    this.#bar.dataset.level = errors ? 'error' : warnings ? 'warning' : 'none';
    this.#note.textContent = this.#own ? words.before : state.is_kept ? words.kept : '';
    this.#note.hidden = !this.#note.textContent;
    this.#list.innerHTML = this.#own + state.faults;
    this.#reveal();
    const isOwnPage = location.pathname.startsWith('/_samverka/');
    const isClosed = sessionStorage.getItem(CLOSED) === this.#signature();
    this.#fold((errors > 0 || this.#own !== '') && !isClosed && !isOwnPage);
  }

  /** Tells that the preview does not answer. */
  lost() {
    if (!this.#state) return;
    this.#counts.textContent = this.#state.words.lost;
    this.#bar.dataset.level = 'lost';
  }

  #reveal() {
    this.#host.hidden = !this.#state || !this.#host.shadowRoot.querySelector('link').sheet;
  }

  #signature() {
    return this.#state.signature + this.#own.length;
  }

  #unfold() {
    sessionStorage.removeItem(CLOSED);
    this.#fold(true);
    this.#faults.focus();
  }

  #shut() {
    sessionStorage.setItem(CLOSED, this.#signature());
    this.#fold(false);
  }

  /** Shows or hides the faults; the keyboard goes back to where it came from. */
  #fold(isOpen) {
    const hadFocus = this.#faults.contains(this.#host.shadowRoot.activeElement);
    const isEmpty = this.#list.childElementCount === 0;
    this.#faults.hidden = !isOpen || isEmpty;
    this.#open.hidden = !this.#faults.hidden || isEmpty || location.pathname.startsWith('/_samverka/');
    if (!hadFocus || !this.#faults.hidden) return;
    const back = this.#cameFrom?.isConnected && !this.#cameFrom.hidden ? this.#cameFrom : this.#open;
    if (!back.hidden) back.focus();
  }
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}
