// A reader without a mouse, without JavaScript, on a phone.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { SITE, open, start, words } from './harness.mjs';

const PAGES = [
  '/',
  '/natverk/natverket-vid-stora-ekeberg/',
  '/ar/networks/natverket-vid-stora-ekeberg/',
  '/aktorer/',
  '/kalender/',
];
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

describe('a reader', () => {
  let running;
  before(async () => {
    running = await start(SITE);
  });
  after(() => running.stop());

  for (const address of PAGES) {
    test(`sees ${address} alike without JavaScript`, async () => {
      const seen = [];
      for (const script of [true, false]) {
        const page = await open(running, { ...PHONE, script });
        await page.goto(address);
        // What a list can be narrowed by needs JavaScript, and so does the form that finds the nearest; lists and links do not.
        await page.evaluate(() => document.querySelectorAll('.finder form').forEach((form) => form.remove()));
        seen.push((await words(page, 'body')).replace('Avgränsa ', ''));
        await page.context().close();
      }
      assert.equal(seen[1], seen[0]);
      assert.ok(seen[0].length > 200, 'there is something to read');
    });

    for (const size of [PHONE, DESK]) {
      test(`walks through ${address} with the keyboard, ${size.width} px wide`, async () => {
        const page = await open(running, size);
        await page.goto(address);
        await skipsToTheContent(page);
        await page.goto(address);
        await seesWhereTheyAre(page);
        await page.context().close();
      });
    }
  }

  for (const script of [true, false]) {
    test(`reaches the menu on a phone ${script ? 'with' : 'without'} JavaScript`, async () => {
      const page = await open(running, { ...PHONE, script });
      await page.goto('/');
      const link = page.locator('nav.menu').getByRole('link', { name: 'Nätverk', exact: true });
      assert.equal(await link.isVisible(), false, 'folded');
      const button = page.locator('nav.menu summary');
      await button.focus();
      await page.keyboard.press('Enter');
      assert.equal(await link.isVisible(), true, 'unfolded by the keyboard');
      await page.keyboard.press('Enter');
      assert.equal(await link.isVisible(), false, 'folded again');
      await button.click();
      await link.click();
      assert.equal(new URL(page.url()).pathname, '/natverk/');
      await page.context().close();
    });
  }

  test('has the menu open where there is room', async () => {
    const page = await open(running, DESK);
    await page.goto('/');
    assert.equal(await page.locator('nav.menu').getByRole('link', { name: 'Hitta kontakt', exact: true }).isVisible(), true);
    await page.context().close();
  });

  test('can make the letters twice as large', async () => {
    for (const address of PAGES) {
      const page = await open(running, { width: 640, height: 900 });
      await page.goto(address);
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(beyond <= 0, `${address} is ${beyond} px too wide`);
      await page.context().close();
    }
  });
});

/** The first stop is a visible link past the header; after it, the keyboard goes on in the content. */
async function skipsToTheContent(page) {
  await page.keyboard.press('Tab');
  const skip = page.locator('a.skip');
  assert.equal(await skip.evaluate((element) => element === document.activeElement), true, 'comes first');
  const box = await skip.boundingBox();
  const { width, height } = page.viewportSize();
  assert.ok(box.width > 40 && box.height > 20, 'can be seen');
  assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, 'is on the screen');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => {
    const place = document.activeElement;
    const content = document.querySelector('#main_content');
    return content.contains(place) || Boolean(content.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  assert.equal(inside, true, 'goes on in the content');
}

/** Every stop of the keyboard shows an outline, and lies on the screen when it has the focus. */
async function seesWhereTheyAre(page) {
  let stops = 0;
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return null;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return {
        what: element.outerHTML.slice(0, 100),
        outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
        onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      };
    });
    if (stop === null) break;
    assert.ok(stop.outlined, `no outline: ${stop.what}`);
    assert.ok(stop.onScreen, `off the screen: ${stop.what}`);
    stops += 1;
    assert.ok(stops < 2000, 'the keyboard comes to an end');
  }
  assert.ok(stops > 5, 'there is somewhere to go');
}
