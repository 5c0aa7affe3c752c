// Asks a built site what the list of queries asks, by the same code as its readers, and tells what is found.
//
//   node tests/search/recall.mjs SITE [--all]
//
// Also the module that the tests ask by. No browser and no server: the index is read from the disk.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { Index } from '../../themes/default/static/search-index.js';

const here = path.dirname(fileURLToPath(import.meta.url));
/** The folder of the search page in each language of the repository's content. */
export const FOLDERS = { sv: 'sok', en: 'en/search', ar: 'ar/search', uk: 'uk/search' };

export const queries = JSON.parse(await readFile(path.join(here, 'queries.json'), 'utf8'));

/** The index of a language of a site, read from the disk; `read` collects the files that were asked for. */
export async function open(site, lang, read = []) {
  const get = async (file) => {
    const name = file.replace(/\?.*/u, '');
    const bytes = await readFile(path.join(site, FOLDERS[lang], name));
    read.push([name, bytes.length]);
    return JSON.parse(bytes);
  };
  return new Index(get).open();
}

/** The slugs of the first results for a query. */
export async function first(index, query, count = 5) {
  const { list, all } = await index.find(query);
  const cards = await Promise.all(list.slice(0, count).map((document) => index.card(document)));
  const slugs = cards.map(([html]) => html.match(/href="[^"]*\/([^/"]+)\/"/u)?.[1] ?? '');
  return { slugs, total: list.length, all };
}

/** How much of what should be found was, from 0 to 1; nothing at all should be, where `find` is empty. */
export function recall({ find }, { slugs }) {
  if (!find.length) return slugs.length ? 0 : 1;
  return find.filter((slug) => slugs.includes(slug)).length / find.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [site, flag] = process.argv.slice(2);
  const indexes = {};
  let sum = 0;
  for (const asked of queries) {
    indexes[asked.lang] ??= await open(site, asked.lang);
    const found = await first(indexes[asked.lang], asked.query);
    const share = recall(asked, found);
    sum += share;
    if (share < 1 || flag) console.log(`${share.toFixed(2)}  ${asked.lang} «${asked.query}» wants ${asked.find.join(' ')}: ${found.total} found, ${found.slugs.join(' ')}`);
  }
  console.log(`recall in the first five: ${(100 * sum / queries.length).toFixed(1)} % over ${queries.length} queries`);
}
