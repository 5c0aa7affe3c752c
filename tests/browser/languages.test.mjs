// Several languages: the switch keeps the place, pages name each other as translations, and a page that falls back
// to another language says so.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { LANGUAGES, LONG_SITE, SITE, open, start, switchTo } from './harness.mjs';

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

  for (const language of ['en', 'ar', 'uk', 'fi', 'sv-x-lattlast']) {
    test(`says so to a reader of ${language}, above the text`, async () => {
      const page = await open(running, { width: 360 });
      await page.goto('/projekt/mobila-kulturverkstaden/');
      await switchTo(page, language);
      const notice = page.locator('main .fallback');
      assert.equal(await notice.isVisible(), true);
      assert.ok((await notice.boundingBox()).y < (await page.locator('h1').boundingBox()).y);
      // Easy Swedish is Swedish: its words need no other voice.
      const marked = language === 'sv-x-lattlast' ? null : 'sv';
      assert.equal(await page.locator('h1').getAttribute('lang'), marked);
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

/** Kinds of pages, by their address in Swedish: every one that a switch can stand on. */
const WALKS = {
  [SITE]: ['/', '/natverk/natverket-vid-stora-ekeberg/', '/projekt/', '/amnen/integration/', '/kalender/', '/vem/', '/struktur/', '/404.html'],
  [LONG_SITE]: ['/projekt/sida/2/', '/aktorer/sida/2/', '/amnen/pahittat-amne/projekt/sida/2/'],
};

for (const [site, addresses] of Object.entries(WALKS)) {
  describe(`through all languages of ${site.split('/').at(-1)} and back, on a phone without script`, () => {
    let running;
    before(async () => {
      running = await start(site);
    });
    after(() => running.stop());

    for (const address of addresses) {
      test(address, async () => {
        const page = await open(running, { width: 360, script: false });
        const response = await page.goto(address);
        assert.ok(response.ok() || address.endsWith('404.html'), `${address} exists`);
        for (const language of [...Object.keys(LANGUAGES).slice(1), 'sv']) {
          assert.equal(await page.locator('nav.languages ul').isVisible(), false, 'folded');
          await switchTo(page, language);
          const place = new URL(page.url()).pathname;
          assert.equal(await page.locator('html').getAttribute('lang'), language, place);
          assert.equal(await page.locator('html').getAttribute('dir'), LANGUAGES[language], place);
          const current = page.locator('nav.languages [aria-current]');
          assert.equal(await current.getAttribute('href'), place, 'the switch knows where it is');
        }
        assert.equal(new URL(page.url()).pathname, address);
        await page.context().close();
      });
    }
  });
}

describe('the switch', () => {
  let running;
  before(async () => {
    running = await start(SITE);
  });
  after(() => running.stop());

  test('tells each reader in her own words what she will read instead', async () => {
    const page = await open(running, { width: 360 });
    await page.goto('/projekt/mobila-kulturverkstaden/');
    await page.locator('nav.languages summary').click();
    const read = async (language) => page.locator(`nav.languages a[hreflang="${language}"]`).textContent();
    assert.equal(await read('fi'), 'suomi (ruotsiksi)');
    assert.equal(await read('uk'), 'українська (шведською)');
    assert.equal(await read('ar'), 'العربية (بالسويدية)');
    assert.equal(await read('sv-x-lattlast'), 'lättläst svenska (på vanlig svenska)');
    assert.equal(await read('sv'), 'svenska');
    await page.context().close();
  });

  test('lies open where there is room, and its links are large enough everywhere', async () => {
    for (const width of [360, 1280]) {
      const page = await open(running, { width });
      await page.goto('/projekt/');
      const summary = page.locator('nav.languages summary');
      assert.equal(await summary.isVisible(), width === 360);
      if (width === 360) await summary.click();
      for (const link of await page.locator('nav.languages a').all()) {
        const box = await link.boundingBox();
        assert.ok(box.height >= (width === 360 ? 43.9 : 39.9), `${await link.innerText()}: ${box.height} px`);
      }
      await page.context().close();
    }
  });
});

/** The file that a page is made of, or that it translates. */
function original(page) {
  return page.source?.replace(/\.[a-z]{2}(-[a-z-]+)?\.md$/, '.md');
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
