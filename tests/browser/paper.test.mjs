// What comes out of the printer: nothing that only a screen can answer, and an entry as a handout of one sheet.

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { LONG_SITE, SITE, open, start } from './harness.mjs';

// What the style sheet's margins leave of an A4 sheet, in CSS pixels.
const SHEET = { width: 688, height: 1032 };
// What is no entry of the first language.
const OTHERS = ['sv-x-lattlast', 'kalender', 'vem', 'sok', 'karta', 'kartlaggning', 'struktur', 'tillganglighet'];

/** The longest entry of each kind in the first language: addresses from the map of the site. */
function longest(site) {
  const map = readFileSync(path.join(site, 'sitemap.xml'), 'utf8');
  const addresses = [...map.matchAll(/<loc>https:\/\/[^/]+(\/[^<]*)<\/loc>/gu)].map((found) => decodeURI(found[1]));
  const weight = (address) => statSync(path.join(site, address, 'index.html')).size;
  const kinds = new Map();
  for (const address of addresses) {
    const [, kind, ...rest] = address.split('/');
    if (rest.length !== 2 || kind.length < 4 || OTHERS.includes(kind)) continue;
    if (!kinds.has(kind) || weight(kinds.get(kind)) < weight(address)) kinds.set(kind, address);
  }
  return [...kinds.values()];
}

/** How many sheets the page takes. */
async function sheets(page, format) {
  const printed = await page.pdf({ format });
  return printed.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu).length;
}

describe('paper', () => {
  let running;
  let invented;
  before(async () => {
    [running, invented] = await Promise.all([start(SITE), start(LONG_SITE)]);
  });
  after(() => Promise.all([running.stop(), invented.stop()]));

  test('on paper nothing stands that only a screen can answer', async () => {
    const page = await open(running);
    for (const address of ['/', '/vem/', '/natverk/natverket-vid-stora-ekeberg/', '/kartlaggning/']) {
      await page.emulateMedia({ media: 'screen' });
      await page.goto(address);
      await page.emulateMedia({ media: 'print' });
      const shown = await page.locator('form, .menu, .languages, .site-footer').evaluateAll((all) => all.filter((element) => element.checkVisibility()).length);
      assert.equal(shown, 0, address);
      assert.equal(await page.locator('h1').isVisible(), true);
    }
    await page.context().close();
  });

  test('an entry of any kind is a handout of one sheet', async () => {
    const page = await open(running, { script: false });
    const addresses = longest(SITE);
    assert.ok(addresses.length > 10, `${addresses.length} kinds`);
    const longer = [];
    for (const address of addresses) {
      await page.goto(address);
      if (await sheets(page, 'A4') !== 1) longer.push(address);
    }
    assert.deepEqual(longer, []);
    await page.context().close();
  });

  test('so it is on other paper and in other scripts', async () => {
    const page = await open(running);
    for (const address of ['/ar/networks/natverket-vid-stora-ekeberg/', '/natverk/natverket-vid-stora-ekeberg/', '/platser/sverige/']) {
      for (const format of ['A4', 'Letter', 'A5']) {
        await page.goto(address);
        assert.equal(await sheets(page, format), 1, `${address} on ${format}`);
      }
    }
    await page.context().close();
    const long = await open(invented);
    await long.goto('/platser/pahittad-ort/');
    assert.equal(await sheets(long, 'A4'), 1);
    await long.context().close();
  });

  test('a text is printed whole', async () => {
    const page = await open(running, SHEET);
    await page.emulateMedia({ media: 'print' });
    await page.goto('/sa-laser-du-sidorna/');
    assert.equal(await page.locator('.handout').count(), 0);
    const { shown, whole } = await page.evaluate(() => ({ shown: document.body.clientHeight, whole: document.body.scrollHeight }));
    assert.ok(whole <= shown + 1, 'nothing is cut off');
    await page.context().close();
  });

  test('on the sheet stand whom to contact, who is in it, and where the rest is', async () => {
    const page = await open(running, SHEET);
    await page.emulateMedia({ media: 'print' });
    await page.goto('/natverk/natverket-vid-stora-ekeberg/');
    const onSheet = (locator) => locator.evaluateAll((all, { width, height }) => all.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return element.checkVisibility() && left >= 0 && top >= 0 && right <= width && bottom <= height;
    }), SHEET);
    const members = await onSheet(page.locator('.parties th[scope="row"] a'));
    assert.deepEqual(members, Array(8).fill(true));
    for (const selector of ['h1', '.summary', '.glance .contact-name', '.field-goal', '.paper-address']) {
      assert.deepEqual(await onSheet(page.locator(selector).first()), [true], selector);
    }
    assert.match(await page.locator('.paper-address').innerText(), /^Hela sidan på webben: https:\/\/.*\/natverk\/natverket-vid-stora-ekeberg\/$/u);
    await page.context().close();
  });

  test('no line is cut where the sheet ends', async () => {
    const page = await open(running, SHEET);
    await page.emulateMedia({ media: 'print' });
    for (const address of ['/natverk/natverket-vid-stora-ekeberg/', '/aktorer/radda-barnen/', '/platser/skara/', '/webbinarier/civilsamhallets-roll-i-integrationen/']) {
      await page.goto(address);
      const cut = await page.evaluate(() => {
        const columns = document.querySelector('.columns').getBoundingClientRect();
        const range = document.createRange();
        const texts = document.createTreeWalker(document.querySelector('.columns'), NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) {
          range.selectNodeContents(texts.currentNode);
          for (const { left, right, top, bottom } of range.getClientRects()) {
            const beside = left >= columns.right;
            if (!beside && right > left && (bottom > columns.bottom + 1 || right > columns.right + 1 || top < columns.top - 1)) found.push(texts.currentNode.data.trim());
          }
        }
        return found.filter(Boolean);
      });
      assert.deepEqual(cut, [], address);
    }
    await page.context().close();
  });
});
