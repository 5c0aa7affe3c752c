// Every fact of the five source pages is found by following links from the first page, and every relation is found
// from both its ends. What must be said where stands in facts.json: of each page the words that a reader sees, with
// single spaces, as regular expressions.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { SITE, open, start, words } from './harness.mjs';

const SEEDS = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8'));
const CLICKS = 3;

describe('the knowledge base', () => {
  let running;
  let pages;
  let graph;
  before(async () => {
    running = await start(SITE);
    pages = await walk(running);
    graph = JSON.parse(readFileSync(`${SITE}/data/graph.json`, 'utf8'));
  });
  after(() => running.stop());

  for (const { seed, facts } of SEEDS) {
    for (const { fact, page: address, says } of facts) {
      test(`${seed}: ${fact}`, () => {
        const page = pages.get(address);
        assert.ok(page, `no link leads to ${address}`);
        assert.ok(page.clicks <= CLICKS, `${address} is ${page.clicks} clicks away: ${path(pages, address)}`);
        for (const expected of says) assert.match(page.words, new RegExp(expected, 'u'), address);
      });
    }
  }

  test('every entry is reached, within three clicks', () => {
    const far = graph.entries.map((entry) => local(entry.url)).filter((address) => !(pages.get(address)?.clicks <= CLICKS));
    assert.deepEqual(far, []);
    assert.ok(graph.entries.length > 100);
  });

  test('every relation is seen from both ends', () => {
    const address = new Map(graph.entries.map((entry) => [entry.id, local(entry.url)]));
    const missing = [];
    for (const { from, relation, to } of graph.edges) {
      if (!shows(pages, address.get(from), address.get(to))) missing.push(`${from} does not lead to ${to} (${relation})`);
      if (!shows(pages, address.get(to), address.get(from))) missing.push(`${to} does not lead to ${from} (${relation})`);
    }
    assert.deepEqual(missing, []);
    assert.ok(graph.edges.length > 500);
  });

  test('what happens in a part is listed at the whole, which says where', () => {
    for (const whole of ['/platser/vastra-gotaland/', '/platser/sverige/']) {
      assert.ok(shows(pages, whole, '/projekt/barn-i-fokus/'), whole);
      assert.match(pages.get(whole).words, /i Uddevalla/, whole);
    }
  });
});

/** The address of an entry in the built site. */
function local(url) {
  return new URL(url).pathname;
}

/** Whether a page links to another, itself or on the further pages of a list that it shows the beginning of. */
function shows(pages, from, to) {
  const page = pages.get(from);
  if (!page) return false;
  if (page.links.includes(to)) return true;
  const longer = page.links.filter((link) => link.startsWith(from) && link !== from);
  return longer.some((link) => pages.get(link)?.links.includes(to));
}

/** How one gets from the first page to another. */
function path(pages, address) {
  const steps = [];
  for (let at = address; at; at = pages.get(at).from) steps.unshift(at);
  return steps.join(' → ');
}

/** All Swedish pages that links lead to, in the order of their distance from the first page, by address. */
async function walk(running) {
  const page = await open(running);
  const pages = new Map([['/', { clicks: 0, from: null }]]);
  for (const [address, found] of pages) {
    await page.goto(address);
    const seen = await page.evaluate(() => {
      // What is folded is a tap away.
      document.querySelectorAll('details').forEach((details) => { details.open = true; });
      const isPage = (link) => link.origin === location.origin && link.pathname.endsWith('/') && link.checkVisibility();
      const inLanguage = (link) => !link.hreflang || link.hreflang === document.documentElement.lang;
      const links = [...document.links].filter((link) => isPage(link) && inLanguage(link));
      const inMain = links.filter((link) => link.closest('main') && !link.closest('nav'));
      return { all: links.map((link) => link.pathname), main: inMain.map((link) => link.pathname) };
    });
    Object.assign(found, { links: [...new Set(seen.main)], words: await words(page) });
    for (const link of new Set(seen.all)) {
      if (!pages.has(link)) pages.set(link, { clicks: found.clicks + 1, from: address });
    }
  }
  await page.context().close();
  return pages;
}
