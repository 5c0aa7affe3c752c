// What readers set for themselves: letters twice as large, more contrast, colours of their own, no movement, no mouse.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { SITE, open, picture, start, violations, watch } from './harness.mjs';

const PAGES = {
  'home': '/',
  'entry': '/natverk/natverket-vid-stora-ekeberg/',
  'entry-ar': '/ar/networks/natverket-vid-stora-ekeberg/',
  'actor': '/aktorer/radda-barnen/',
  'index': '/projekt/',
  'calendar': '/kalender/',
  'contacts': '/vem/',
  'search': '/sok/',
  'coverage': '/kartlaggning/',
  'map': '/karta/',
  'structure': '/struktur/',
  'accessibility': '/tillganglighet/',
};

describe('pages adapt', () => {
  let running;
  before(async () => {
    running = await start(SITE);
  });
  after(() => running.stop());

  for (const [name, address] of Object.entries(PAGES)) {
    test(`${name}: letters twice as large`, async () => {
      const page = await open(running, { width: 640 });
      await page.goto(address);
      // What the browser's own setting does: all sizes of the theme follow the root's.
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      const { scrollWidth, cut } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        cut: [...document.querySelectorAll('main :is(p, li, a, h1, h2, h3, td, th, button, label)')]
          .filter((element) => getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1)
          .filter((element) => !element.closest('.visually-hidden') && getComputedStyle(element).clipPath === 'none')
          .map((element) => element.outerHTML.slice(0, 120)),
      }));
      assert.ok(scrollWidth <= 640, `wider than the screen: ${scrollWidth} px`);
      assert.deepEqual(cut, []);
      await page.context().close();
    });

    test(`${name}: letters twice as large on a phone`, async () => {
      for (const width of [320, 360]) {
        const page = await open(running, { width });
        await page.goto(address);
        await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
        const { scrollWidth, squeezed } = await page.evaluate(() => {
          const lines = (element) => {
            const word = document.createRange();
            word.selectNodeContents(element);
            return new Set([...word.getClientRects()].map(({ top }) => Math.round(top))).size;
          };
          const buttons = [...document.querySelectorAll('button')].filter((button) => !/\s/u.test(button.textContent.trim()) && lines(button) > 1);
          const values = [...document.querySelectorAll('.row > dd')].filter((value) => value.clientWidth && value.clientWidth < innerWidth / 2);
          return {
            scrollWidth: document.documentElement.scrollWidth,
            squeezed: [...buttons, ...values].map((element) => element.outerHTML.slice(0, 120)),
          };
        });
        assert.ok(scrollWidth <= width, `wider than the screen: ${scrollWidth} px`);
        assert.deepEqual(squeezed, []);
        await page.context().close();
      }
    });

    test(`${name}: more contrast, and colours of the reader's own`, async () => {
      const page = await open(running, { width: 360 });
      const faults = watch(page, running.origin);
      await page.goto(address);
      for (const [how, media] of Object.entries({
        contrast: { contrast: 'more', colorScheme: 'light' },
        'contrast-dark': { contrast: 'more', colorScheme: 'dark' },
        forced: { contrast: 'no-preference', forcedColors: 'active', colorScheme: 'light' },
      })) {
        await page.emulateMedia(media);
        // Where the colours are the reader's own, how they contrast is not the page's to say.
        const own = how === 'forced' ? (fault) => !fault.startsWith('color-contrast') : () => true;
        assert.deepEqual((await violations(page)).filter(own), [], how);
        await picture(page, `adapts-${name}-${how}`);
      }
      assert.deepEqual(faults, []);
      await page.context().close();
    });

    test(`${name}: with the keyboard alone`, async () => {
      const page = await open(running);
      await page.goto(address);
      const shown = await page.evaluate(() => {
        const reachable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
        return reachable.filter((element) => element.tabIndex >= 0).filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled).length;
      });
      const unseen = [];
      let reached = 0;
      for (let at = 0; at < Math.min(shown, 120); at += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          // An area of a drawing is marked along its own border.
          const drawn = element.ownerSVGElement && parseFloat(getComputedStyle(element.querySelector('path, circle, rect')).strokeWidth) >= 2;
          const marked = drawn || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
          const seen = marked && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
          return { seen, html: element.outerHTML.slice(0, 120) };
        });
        if (!focused) break;
        reached += 1;
        if (!focused.seen) unseen.push(focused.html);
      }
      assert.ok(reached >= Math.min(shown, 120) - 1, `${reached} of ${shown} can be reached`);
      assert.deepEqual(unseen, [], 'one sees where one is');
      await page.context().close();
    });

    // What is searched is found by a script alone; without it the page says where to look instead.
    test(`${name}: nothing is lost without script`, { skip: name === 'search' }, async () => {
      const texts = [];
      for (const script of [true, false]) {
        const page = await open(running, { script });
        await page.goto(address);
        const main = page.locator('main');
        texts.push(script ? await main.evaluate((element) => element.textContent) : await main.textContent());
        await page.context().close();
      }
      const words = (text) => new Set(text.split(/\s+/u).filter(Boolean));
      const without = words(texts[1]);
      // A form that only a script can answer may stand there with one alone; content may not.
      const lost = [...words(texts[0])].filter((word) => !without.has(word));
      assert.deepEqual(lost.slice(0, 20), [], 'all words are there');
    });
  }

  test('the colour that a site chooses reaches the buttons', async () => {
    const page = await open(running);
    for (const address of ['/', '/vem/']) {
      await page.goto(address);
      const colours = await page.evaluate(() => {
        document.documentElement.style.setProperty('--brand', 'rgb(122, 31, 92)');
        document.documentElement.style.setProperty('--link', 'rgb(122, 31, 92)');
        return [...document.querySelectorAll('main .button')].map((button) => getComputedStyle(button)).map((style) => `${style.backgroundColor} ${style.color}`);
      });
      assert.ok(colours.length > 0, address);
      for (const colour of colours) assert.match(colour, /rgb\(122, 31, 92\)/u, address);
    }
    await page.context().close();
  });

  test('the legend of the map tells its shades apart in all colours', async () => {
    const page = await open(running);
    for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }]) {
      await page.emulateMedia(media);
      await page.goto('/karta/');
      const looks = await page.locator('.map-legend .map-key').evaluateAll((keys) => keys.filter((key) => key.checkVisibility()).map((key) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(key);
        return `${backgroundColor} ${backgroundImage}`;
      }));
      assert.ok(looks.length > 2, 'there is a legend');
      assert.equal(new Set(looks).size, looks.length, looks.join('\n'));
    }
    await page.context().close();
  });
});
