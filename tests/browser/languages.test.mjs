// Several languages: the switch keeps the place, pages name each other as translations, and a page that falls back
// to another language says so.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { LANGUAGES, LONG_SITE, SITE, open, start } from './harness.mjs';

for (const site of [SITE, LONG_SITE]) {
  describe(`languages of ${site.split('/').at(-1)}`, () => {
    let running;
    let pages;
    before(async () => {
      running = await start(site);
      pages = await readAll(running);
    });
    after(() => running.stop());

    test('every page of the sitemap is there', () => {
      const count = (language) => [...pages.values()].filter((page) => page.lang === language).length;
      for (const language of Object.keys(LANGUAGES)) assert.equal(count(language), count('sv'), language);
      assert.ok(count('sv') > 100);
    });

    test('the switch leads to the same page in the other language, and back', () => {
      for (const [address, page] of pages) {
        assert.deepEqual(Object.keys(page.switch).sort(), Object.keys(LANGUAGES).sort(), address);
        for (const [language, target] of Object.entries(page.switch)) {
          const other = pages.get(target);
          assert.ok(other, `${address} leads to ${target}, which does not exist`);
          assert.equal(other.lang, language, `${address} leads to ${target}`);
          assert.equal(other.switch[page.lang], address, `${target} leads back`);
          assert.equal(original(other), original(page), `${target} is the same entry`);
        }
        assert.equal(page.switch[page.lang], address, 'its own language is itself');
      }
    });

    test('translations name each other, and only those that are translated', () => {
      for (const [address, page] of pages) {
        const named = Object.entries(page.alternates).filter(([language]) => language !== 'x-default');
        if (page.fallback) {
          assert.ok(!(page.lang in page.alternates), `${address} is not translated`);
          continue;
        }
        if (named.length > 0) assert.equal(page.alternates[page.lang], address, `${address} names itself`);
        for (const [language, target] of named) {
          const other = pages.get(target);
          assert.ok(other, `${address} names ${target}, which does not exist`);
          assert.equal(other.lang, language, target);
          assert.equal(other.fallback, null, `${target} is translated`);
          assert.equal(other.alternates[page.lang], address, `${target} names ${address}`);
        }
      }
    });

    test('a page that falls back names the language of its text, as the switch does', () => {
      const fallbacks = [...pages].filter(([, page]) => page.fallback);
      assert.ok(fallbacks.length > 50, 'there are such pages');
      for (const [address, page] of fallbacks) {
        const name = new Intl.DisplayNames([page.fallback.lang], { type: 'language' }).of(page.fallback.lang);
        assert.ok(page.fallback.text.includes(name), `${address}: "${page.fallback.text}" names ${name}`);
        assert.notEqual(page.fallback.lang, page.lang, address);
      }
    });
  });
}

describe('a page that is not translated', () => {
  let running;
  before(async () => {
    running = await start(SITE);
  });
  after(() => running.stop());

  for (const language of ['en', 'ar', 'uk']) {
    test(`says so to a reader of ${language}, above the text`, async () => {
      const page = await open(running, { width: 360 });
      await page.goto('/projekt/mobila-kulturverkstaden/');
      await page.locator(`nav.languages a[hreflang="${language}"]`).click();
      const notice = page.locator('main .fallback');
      assert.equal(await notice.isVisible(), true);
      assert.ok((await notice.boundingBox()).y < (await page.locator('h1').boundingBox()).y);
      assert.equal(await page.locator('h1').getAttribute('lang'), 'sv');
      await page.context().close();
    });
  }

  test('is not announced where it is translated', async () => {
    const page = await open(running);
    for (const address of ['/natverk/natverket-vid-stora-ekeberg/', '/ar/networks/natverket-vid-stora-ekeberg/']) {
      await page.goto(address);
      assert.equal(await page.locator('main .fallback').count(), 0, address);
    }
    await page.context().close();
  });
});

/** The file that a page is made of, or that it translates. */
function original(page) {
  return page.source?.replace(/\.[a-z]{2}\.md$/, '.md');
}

/** What the pages of all languages say of each other, by address: those that the switches on the Swedish ones lead to. */
async function readAll(running) {
  const page = await open(running);
  await page.goto('/');
  const found = await page.evaluate(readPages);
  await page.context().close();
  return new Map(found);
}

/** Runs in the browser: reads the sitemap, and every page in it and that it switches to. */
async function readPages() {
  const base = document.querySelector('link[rel="canonical"]').href;
  const local = (address) => address && `/${address.replace(base, '').replace(location.origin, '').replace(/^\//, '')}`;
  const byLanguage = (links) => Object.fromEntries([...links].map((link) => [link.hreflang, local(link.href)]));
  const read = async (address) => {
    const response = await fetch(address);
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const notice = page.querySelector('main .fallback');
    return {
      lang: page.documentElement.lang,
      alternates: byLanguage(page.querySelectorAll('link[rel="alternate"][hreflang]')),
      switch: byLanguage(page.querySelectorAll('nav.languages a')),
      source: page.querySelector('.provenance code')?.textContent ?? null,
      fallback: notice && { text: notice.textContent, lang: notice.querySelector('[lang]')?.lang },
    };
  };
  const sitemap = new DOMParser().parseFromString(await (await fetch('/sitemap.xml')).text(), 'text/xml');
  const waiting = [...sitemap.querySelectorAll('loc')].map((place) => local(place.textContent));
  const pages = new Map();
  while (waiting.length > 0) {
    const address = waiting.pop();
    if (pages.has(address)) continue;
    const page = await read(address);
    if (page === null) continue;
    pages.set(address, page);
    waiting.push(...Object.values(page.switch));
  }
  return [...pages];
}
