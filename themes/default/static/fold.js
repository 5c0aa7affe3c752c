// Words as they are looked up: what spellings have in common, and how far others are apart. The search and the form for
// contacts fold alike, and as the index was made (`src/search/fold.rs`, `src/search/words.rs`);
// `tests/search/folding.json` holds both to it.

const RANGES = /[\u0300-\u036f\u05b0-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
const LETTERS = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ґ: 'г', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' };
const LONGEST = 60; // longer words are no words, but addresses and data

/** A word in lower case without marks. */
export function bare(word) {
  return word.normalize('NFD').replace(RANGES, '').replace(/[^\0-\x7f]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** A word in lower case as it is looked up, without marks and the Arabic article. */
export function fold(word) {
  const plain = bare(word);
  if (plain.startsWith('للا')) return plain.length > 3 ? plain.slice(1) : plain;
  return plain.replace(/^(?:وال|بال|كال|فال|ال|لل)(?=.{3})/u, '');
}

/** The words of a text, each once, in lower case. */
export function words(text) {
  const found = text.normalize('NFC').toLowerCase().replace(/(\p{L})['’‘\u02bc](?=\p{L})/gu, '$1').match(/[\p{L}\p{N}\p{M}]+/gu);
  return [...new Set(found)].filter((word) => [...word].length <= LONGEST);
}

/** How many letters are to be put in, left out, changed or swapped to make one word of another; if more than `most`,
    only that it is more. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] !== other[j - 1]));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}
