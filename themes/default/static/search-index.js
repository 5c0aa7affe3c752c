// The search itself: asks the index that `samverka build` made, file by file, and ranks what it finds. No page, no
// language and no stemming here: forms of words, compounds and weights are in the index. `src/search/` makes it.

import { distance, fold, words } from './fold.js';

// How much a match counts: the word as typed, another spelling, another form that the site does not have, the
// beginning of a word, the parts of a word written together.
const [EXACT, SPELLING, ENDING, BEGINNING, PART] = [1, 0.85, 0.7, 0.4, 0.5];
const FEW = 5; // fewer results are filled up with such that lack a word
const MOST_WORDS = 12;
const LEAST_GUESSED = 4; // shorter words are near to far too many
const PIECES = 6; // no more of the dictionary is fetched for a beginning

/** The index of a language. `get` fetches a file below its folder and gives what is in it. */
export class Index {
  constructor(get) {
    this.get = get;
    this.kept = new Map();
  }

  /** Fetches what all else is found by, once. */
  open() {
    this.opened ??= this.get('index.json').then(
      (root) => {
        this.root = root;
        this.small = new Set(root.small);
        this.weights = [0.08, ...root.levels].map((level) => level / (level + 5));
        return this;
      },
      (error) => {
        this.opened = undefined; // the next word tries again
        throw error;
      },
    );
    return this.opened;
  }

  file(path) {
    if (!this.kept.has(path)) {
      const file = this.get(`${path}?v=${this.root.version}`);
      file.catch(() => this.kept.delete(path));
      this.kept.set(path, file);
    }
    return this.kept.get(path);
  }

  /** The piece of the dictionary of this number, with its forms folded and sorted. */
  async piece(number) {
    const piece = await this.file(`words/${number}.json`);
    if (!piece.forms) {
      const own = (piece.words ?? []).flatMap(([forms], at) => forms.split(' ').map((form) => [fold(form), form, number, at]));
      const others = (piece.elsewhere ?? []).map(([form, home, at]) => [fold(form), form, home, at]);
      piece.forms = own.concat(others);
    }
    return piece;
  }

  /** The number of the piece where a folded word would stand. */
  place(word) {
    const { starts } = this.root;
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (word < starts[middle]) high = middle;
      else low = middle;
    }
    return low;
  }

  /** The forms that a folded word may stand among: its own piece, and all that begin with it. */
  async forms(word, beginnings) {
    const { starts } = this.root;
    if (!starts.length) return [];
    const first = this.place(word);
    const pieces = [first];
    while (beginnings && pieces.length < PIECES && starts[pieces.at(-1) + 1]?.startsWith(word)) pieces.push(pieces.at(-1) + 1);
    return (await Promise.all(pieces.map((number) => this.piece(number)))).flatMap((piece) => piece.forms);
  }

  /** The families of words that a typed word is one of: a list of [piece, number, factor]. */
  async families(typed, isLast) {
    const word = fold(typed);
    const beginnings = word.length >= (isLast ? 2 : 3);
    const forms = await this.forms(word, beginnings);
    const found = new Map();
    const take = ([, , home, at], factor) => {
      const key = `${home}.${at}`;
      if (!(found.get(key)?.[2] >= factor)) found.set(key, [home, at, factor]);
    };
    for (const form of forms) {
      if (form[0] === word) take(form, form[1] === typed ? EXACT : SPELLING);
      else if (beginnings && form[0].startsWith(word)) take(form, BEGINNING * (word.length / form[0].length) ** 0.5);
    }
    const isKnown = [...found.values()].some(([, , factor]) => factor >= SPELLING);
    if (!isKnown) for (const form of await this.otherForms(word)) take(form, ENDING);
    return [...found.values()];
  }

  /** Forms of a word that itself stands nowhere on the site: the same beginning, and endings that words here have. */
  async otherForms(word) {
    const { endings } = this.root;
    const ways = [...endings, ''].filter((ending) => word.endsWith(ending) && word.length - ending.length >= 3);
    const found = [];
    for (const ending of ways) {
      const rest = word.slice(0, word.length - ending.length);
      const fits = ([form]) => form.startsWith(rest) && (form === rest || (ending && endings.includes(form.slice(rest.length))));
      found.push(...(await this.forms(rest, true)).filter(fits));
    }
    return found;
  }

  /** What a word written together says in two: `flyktingprojekt` where the site has `flykting` and `projekt`. */
  async parts(typed) {
    const word = fold(typed);
    for (let cut = word.length - 4; cut >= 4; cut -= 1) {
      const [first, second] = [word.slice(0, cut), word.slice(cut)];
      const firsts = [first, first.replace(/s$/u, '')];
      const isForm = (form) => firsts.includes(form) || (form.startsWith(first) && this.root.endings.includes(form.slice(first.length)));
      const known = (await this.forms(first, true)).filter(([form]) => isForm(form));
      const rest = known.length ? (await this.forms(second, false)).filter(([form]) => form === second) : [];
      if (rest.length) return [known, rest].map((forms) => forms.map(([, , home, at]) => [home, at, PART]));
    }
    return [];
  }

  /** The word that is meant by one that nothing has, if any: the nearest, of those the one that begins alike for longest,
      then the commonest. */
  async meant(typed) {
    const word = fold(typed);
    if (word.length < LEAST_GUESSED || /\p{N}/u.test(word)) return undefined;
    const most = word.length < 8 ? 1 : 2;
    const forms = await Promise.all([this.forms(word, false), this.forms(word.slice(0, 3), true)]);
    let best = [];
    let least = most;
    for (const form of new Set(forms.flat())) {
      // Of short words, one that begins with another letter is another word.
      const steps = word.length > 5 || form[0][0] === word[0] ? distance(word, form[0], least) : Infinity;
      if (steps < least) best = [];
      if (steps <= least) best.push(form);
      least = Math.min(least, steps);
    }
    const counted = await Promise.all(best.map(async ([own, form, home, at]) => (
      { form, alike: beginning(word, own), pages: count((await this.piece(home)).words[at].slice(2)) }
    )));
    return counted.sort((a, b) => b.alike - a.alike || b.pages - a.pages)[0]?.form;
  }

  /** What each document scores for a word, its forms, and whether it is in so many that none need have it. */
  async scores(families) {
    const { documents } = this.root;
    const scores = new Float32Array(documents);
    let common = families.length > 0;
    const forms = [];
    for (const [home, at, factor] of families) {
      const [own, isCommon, ...levels] = (await this.piece(home)).words[at];
      forms.push(...own.split(' ').map(fold));
      if (!isCommon) common = false;
      const having = count(levels);
      const rarity = Math.log(1 + (documents - having + 0.5) / (having + 0.5));
      for (const [level, ...steps] of levels) {
        const score = factor * rarity * this.weights[level];
        let document = 0;
        for (const step of steps) {
          document += step;
          if (scores[document] < score) scores[document] = score;
        }
      }
    }
    return { scores, common, forms };
  }

  /** The documents that have all words, the best first; where none has, those with most of them, and `all` is false.
      `forms` are all words that were found, folded; `meant` is what may have been meant, where a word is nowhere. */
  async find(query) {
    const { documents } = this.root;
    const typed = words(query).slice(0, MOST_WORDS);
    const isTyping = !/[\s.,;:]$/u.test(query);
    const meant = [];
    const asked = await Promise.all(typed.map(async (word, at) => {
      const isSmall = this.small.has(word) && typed.length > 1;
      const families = await this.families(word, isTyping && at === typed.length - 1 && !isSmall);
      if (isSmall) return [{ ...(await this.scores(families)), common: true }];
      const parts = families.length || word.length < 8 ? [] : await this.parts(word);
      if (!families.length && !parts.length) meant[at] = await this.meant(word);
      return Promise.all((parts.length ? parts : [families]).map((part) => this.scores(part)));
    }));
    const each = asked.flat();
    const forms = new Set(each.flatMap((word) => word.forms));
    const needed = each.filter((word) => !word.common);
    const least = Math.max(1, Math.ceil(needed.length / 2));
    const total = new Float32Array(documents);
    const has = new Uint8Array(documents);
    for (const { scores, common } of each) {
      for (let document = 0; document < documents; document += 1) {
        total[document] += scores[document];
        if (!common && scores[document]) has[document] += 1;
      }
    }
    const most = needed.length ? has.reduce((a, b) => Math.max(a, b), 0) : 0;
    const list = [];
    if (!needed.length || most >= least) {
      for (let document = 0; document < documents; document += 1) {
        if (total[document] > 0 && has[document] === most) list.push(document);
      }
    }
    const order = (a, b) => total[b] - total[a] || a - b;
    list.sort(order);
    if (list.length < FEW && most > 1) list.push(...lacking(has, most).sort(order).slice(0, FEW - list.length));
    const guess = meant.some(Boolean) ? typed.map((word, at) => meant[at] ?? word).join(' ') : '';
    return { list, all: most === needed.length, words: typed, forms, meant: guess };
  }

  /** All documents, in the order of lists. */
  everything() {
    return { list: Array.from({ length: this.root.documents }, (_, number) => number), all: true, words: [], forms: new Set(), meant: '' };
  }

  /** The values of a facet, each with the documents that have it: [{ name, label, lang, has }]. */
  async facet(name) {
    const file = await this.file(`facets/${name}.json`);
    file.taken ??= file.map(([value, label, lang, runs]) => ({ name: value, label, lang, has: set(runs, this.root.documents) }));
    return file.taken;
  }

  /** Whether a document has one of the chosen values of a facet. `chosen` is a set of names. */
  async having(facet, chosen) {
    const sets = (await this.facet(facet)).filter(({ name }) => chosen.has(name)).map(({ has }) => has);
    return (document) => sets.some((has) => has[document]);
  }

  /** The card of a document, as HTML, and its other names. */
  async card(document) {
    const { cards } = this.root;
    const file = await this.file(`cards/${Math.floor(document / cards)}.json`);
    return file[document % cards];
  }
}

/** How many documents have a word, by its levels. */
function count(levels) {
  return levels.reduce((sum, level) => sum + level.length - 1, 0);
}

/** How many letters two words begin with in common. */
function beginning(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** The documents that lack one of the words that others have. */
function lacking(has, most) {
  const near = [];
  has.forEach((own, document) => own === most - 1 && near.push(document));
  return near;
}

function set(runs, size) {
  const has = new Uint8Array(size);
  let at = 0;
  runs.forEach((length, number) => {
    if (number % 2) has.fill(1, at, at + length);
    at += length;
  });
  return has;
}
