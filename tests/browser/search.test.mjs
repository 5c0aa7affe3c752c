// The search, as readers use it: the list of queries by the code of the page, then in the browser by keyboard, in three
// scripts, with facets, without JavaScript; and lists that can be narrowed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { fold, words as typed } from '../../themes/default/static/fold.js';
import { first, open as openIndex, queries, recall } from '../search/recall.mjs';
import { LONG_SITE, SITE, open, picture, start, violations, watch, words } from './harness.mjs';

describe('the index of the repository’s content', () => {
  const indexes = {};
  const index = async (lang) => (indexes[lang] ??= await openIndex(SITE, lang));

  for (const asked of queries) {
    test(`${asked.lang}: «${asked.query}» (${asked.why})`, async () => {
      const found = await first(await index(asked.lang), asked.query);
      assert.ok(recall(asked, found) >= 0.5, `found ${found.slugs.join(' ') || 'nothing'}`);
      if (asked.find.length === 1) assert.ok(found.slugs.slice(0, 3).includes(asked.find[0]), found.slugs.join(' '));
    });
  }

  test('has nearly all that the list asks for among the first five', async () => {
    const shares = await Promise.all(queries.map(async (asked) => recall(asked, await first(await index(asked.lang), asked.query))));
    assert.ok(shares.reduce((sum, share) => sum + share, 0) / shares.length > 0.97);
  });

  test('is asked for in small pieces', async () => {
    const read = [];
    const own = await openIndex(SITE, 'sv', read);
    await first(own, 'nätverk');
    const bytes = read.reduce((sum, [, length]) => sum + length, 0);
    assert.ok(bytes < 250_000, `${bytes} bytes: ${read.map(([name]) => name).join(' ')}`);
  });

  const list = (name) => JSON.parse(readFileSync(new URL(`../search/${name}.json`, import.meta.url), 'utf8'));

  test('knows what is meant by a word that it does not have', async () => {
    // Of words that are equally near, the one that begins alike for longest: not «reda».
    const asked = [...list('meant'), ['sv', 'rada barnen', 'rädda barnen']];
    for (const [lang, query, meant] of asked) assert.equal((await (await index(lang)).find(query)).meant, meant, query);
  });

  test('takes no word for a small one that only looks like it', async () => {
    const own = await index('sv');
    assert.ok(own.small.has('för') && !own.small.has('for'));
  });

  test('folds words as the builder does', () => {
    for (const [word, folded] of list('folding')) assert.equal(fold(word), folded);
    assert.deepEqual(typed('EU:s Здоров’я vgregion.se'), ['eu', 's', 'здоровя', 'vgregion', 'se']);
    assert.deepEqual(typed(`${'ж'.repeat(60)} ${'ж'.repeat(61)}`), ['ж'.repeat(60)], 'a word is as long in any script');
  });
});

describe('a reader who searches', () => {
  let running;
  before(async () => {
    running = await start(SITE);
  });
  after(() => running.stop());

  const visit = async (address, options) => {
    const page = await open(running, options);
    const faults = watch(page, running.origin);
    await page.goto(address);
    return { page, faults };
  };
  const titles = (page) => page.locator('.results .card-title').allInnerTexts();

  test('loads nothing before the field is used', async () => {
    const { page } = await visit('about:blank');
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    assert.ok(!asked.some((file) => /index\.json|search\.js|search-index\.js/u.test(file)), asked.join(' '));
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('nätverk');
    await page.locator('.search-panel .card-title').first().waitFor();
    assert.ok(asked.some((file) => file.endsWith('/sok/index.json')));
    await page.context().close();
  });

  test('sees results in the header as they type, and reaches them by keyboard', async () => {
    const { page, faults } = await visit('/projekt/');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('rädda barnen');
    const link = page.locator('.search-panel .card-title a').first();
    await link.filter({ hasText: 'Rädda Barnen' }).waitFor();
    assert.match(await page.locator('form.search [role=status]').innerText(), /träff/u);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await link.evaluate((element) => element === document.activeElement), true);
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.search-panel').isVisible(), false);
    assert.equal(await page.getByRole('searchbox').evaluate((element) => element === document.activeElement), true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sok/?q=*');
    assert.equal((await titles(page))[0] ?? (await page.locator('.results .card-title').first().innerText()), 'Rädda Barnen');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  for (const [lang, folder, query, expected, counted] of [
    ['sv', '/sok/', 'natverk', 'Nätverket kring flyktingboendet på Stora Ekeberg', /\d+ träff/u],
    ['en', '/en/search/', 'networks', 'The network around the refugee housing at Stora Ekeberg', /\d+ result/u],
    ['ar', '/ar/search/', 'شبكة', 'شبكة التعاون حول سكن اللاجئين في Stora Ekeberg', /نتيج|نتائج/u],
    ['uk', '/uk/search/', 'мови', 'Мова', /результат/u],
  ]) {
    for (const width of [360, 1280]) {
      test(`finds in ${lang}, ${width} px wide`, async () => {
        const { page, faults } = await visit(`${folder}?q=${encodeURIComponent(query)}`, { width, height: 900 });
        await page.locator('.results .card-title').first().waitFor();
        assert.ok((await titles(page)).includes(expected), (await titles(page)).join(' | '));
        assert.match(await page.locator('.results [role=status]').innerText(), counted);
        assert.ok((await page.locator('.results mark').count()) > 0, 'the words looked for are marked');
        assert.deepEqual(await violations(page), []);
        await picture(page, `search-${lang}-${width}`);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
        assert.equal(tooWide, false);
        assert.deepEqual(faults, []);
        await page.context().close();
      });
    }
  }

  test('narrows what was found, shares the address and comes back', async () => {
    const { page, faults } = await visit('/sok/?q=samverkan');
    const status = page.locator('.results [role=status]');
    await page.locator('.results .card-title').first().waitFor();
    const all = await status.innerText();
    await page.locator('.facet summary').first().click();
    const box = page.getByRole('checkbox', { name: /^Projekt/u });
    const count = Number((await box.locator('..').innerText()).match(/\((\d+)\)/u)[1]);
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForFunction((before) => document.querySelector('.results [role=status]').textContent !== before, all);
    assert.equal(Number.parseInt(await status.innerText(), 10), count, 'as many as the box said');
    assert.equal(await box.evaluate((element) => element === document.activeElement), true, 'focus stays');
    const network = page.getByRole('checkbox', { name: /^Nätverk/u });
    const more = Number((await network.locator('..').innerText()).match(/\((\d+)\)/u)[1]);
    await network.click();
    await page.waitForFunction((sum) => Number.parseInt(document.querySelector('.results [role=status]').textContent, 10) === sum, count + more);
    const shared = page.url();
    assert.match(shared, /q=samverkan&kind=project&kind=network/u);
    await page.goBack();
    await page.waitForFunction((sum) => Number.parseInt(document.querySelector('.results [role=status]').textContent, 10) === sum, count);
    await page.goto('/');
    await page.goto(shared);
    await page.locator('.results .card-title').first().waitFor();
    assert.equal(Number.parseInt(await status.innerText(), 10), count + more);
    assert.equal(await page.getByRole('checkbox', { name: /^Projekt/u }).isChecked(), true);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  test('sees on a phone how much of what was found is left out', async () => {
    const { page } = await visit('/sok/?q=samverkan&kind=project&kind=network', { width: 360, height: 740 });
    await page.locator('.results .card-title').first().waitFor();
    assert.equal(await page.locator('.narrow').getAttribute('open'), null);
    assert.equal(await page.locator('.narrow > summary').innerText(), 'Avgränsa (2)');
    await page.goto('/sok/?q=samverkan');
    await page.locator('.results .card-title').first().waitFor();
    assert.equal(await page.locator('.narrow > summary').innerText(), 'Avgränsa');
    await page.context().close();
  });

  test('is told when nothing was found, and where else to look', async () => {
    const { page } = await visit('/sok/');
    assert.equal(await page.getByRole('link', { name: 'Aktörer' }).last().isVisible(), true);
    await page.getByRole('searchbox').fill('xyzzy');
    await page.getByText('Inget hittades').waitFor();
    assert.match(await page.locator('.results [role=status]').innerText(), /Inga träffar/u);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('heading', { name: 'Eller leta i listorna' }).waitFor();
    await page.context().close();
  });

  test('is asked whether another word was meant, in the header and on the page', async () => {
    const { page, faults } = await visit('/');
    await page.getByRole('searchbox').fill('intergation');
    await page.locator('.search-panel').getByText('Menade du: integration').waitFor();
    assert.match(await page.locator('form.search [role=status]').innerText(), /Inga träffar. Menade du: integration/u);
    assert.deepEqual(await violations(page), []);
    await page.goto('/sok/?q=intergation&kind=project');
    const meant = page.locator('.results [role=status]').getByRole('link', { name: 'integration', exact: true });
    await meant.waitFor();
    assert.deepEqual(await violations(page), []);
    await meant.click();
    await page.waitForURL('**/sok/?q=integration&kind=project');
    await page.locator('.results .card-title').first().waitFor();
    assert.equal(await meant.count(), 0);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  test('is led to the lists without JavaScript', async () => {
    const { page } = await visit('/', { script: false });
    await page.getByRole('searchbox').fill('nätverk');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sok/?q=n%C3%A4tverk');
    assert.match(await words(page), /Sökningen kräver JavaScript/u);
    await page.locator('main').getByRole('link', { name: 'Nätverk', exact: true }).click();
    await page.waitForURL('**/natverk/');
    await page.context().close();
  });

  test('takes what was asked for along to another language', async () => {
    const { page, faults } = await visit('/sok/?q=n%C3%A4tverk&kind=network');
    await page.locator('.found .card-title').first().waitFor();
    await page.locator('.languages a[hreflang=en]').click();
    await page.waitForURL('**/en/search/?q=n%C3%A4tverk&kind=network');
    assert.equal(await page.locator('main input[name=q]').inputValue(), 'nätverk');
    await page.locator('.results [role=status]').filter({ hasText: /./u }).waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  test('cannot be led to run script by what they type', async () => {
    const { page, faults } = await visit('/sok/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&kind=%22%3E%3Cscript%3E&show=-1&utm_source=x');
    await page.locator('.results [role=status]').filter({ hasText: /./u }).waitFor();
    assert.equal(await page.locator('main img, main script').count(), 0);
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});

describe('a reader of a long list', () => {
  let running;
  before(async () => {
    running = await start(LONG_SITE);
  });
  after(() => running.stop());

  test('narrows all of it, not the first page', async () => {
    const page = await open(running);
    const faults = watch(page, running.origin);
    await page.goto('/projekt/');
    const plain = page.locator('[data-plain]');
    assert.equal(await plain.isVisible(), true);
    await page.locator('details.narrow > summary').click();
    await page.locator('.narrow .facet summary').first().waitFor();
    await page.locator('.narrow .facet summary').first().click();
    const box = page.locator('.narrow input').first();
    await box.click();
    await page.locator('.found .card-title').first().waitFor();
    assert.equal(await plain.isVisible(), false);
    assert.deepEqual(await violations(page), []);
    await picture(page, 'narrowed-list');
    await page.reload();
    await page.locator('.found .card-title').first().waitFor();
    await page.getByRole('button', { name: 'Ta bort alla avgränsningar' }).click();
    await plain.waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});
