// Pictures: nothing moves when they come, those far below wait until they are near, and who made them can be read.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { LONG_SITE, open, start, watch } from './harness.mjs';

const PAGE = '/projekt/bilder/';

describe('pictures', () => {
  let running;
  before(async () => {
    running = await start(LONG_SITE);
  });
  after(() => running.stop());

  for (const width of [360, 1280]) {
    test(`nothing moves, and those below wait (${width} px)`, async () => {
      const page = await open(running, { width });
      const faults = watch(page, running.origin);
      const asked = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'image' && request.url().includes('/band-')) asked.push(request.url());
      });
      await page.addInitScript(() => {
        window.moved = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.moved += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(PAGE, { waitUntil: 'load' });
      const atFirst = new Set(asked).size;
      const lead = page.locator('.picture img');
      await lead.scrollIntoViewIfNeeded();
      await page.waitForFunction(() => document.querySelector('.picture img').complete);
      assert.match(await lead.evaluate((image) => image.currentSrc), /-(480|960|1600)\.avif$/);
      assert.match(await page.locator('.picture figcaption').innerText(), /Påhittad fotograf/);

      const below = page.locator('.prose img');
      assert.equal(await below.count(), 8);
      assert.equal(await below.last().evaluate((image) => image.complete && image.currentSrc !== ''), false);
      for (const image of await below.all()) {
        await image.scrollIntoViewIfNeeded();
        await page.waitForFunction((element) => element.complete && element.naturalWidth > 0, await image.elementHandle());
        const { width: wide, height: high } = await image.boundingBox();
        const [named, tall] = await image.evaluate((element) => [element.naturalWidth, element.naturalHeight]);
        assert.ok(Math.abs(wide / high - named / tall) < 0.02, `${wide} × ${high} for ${named} × ${tall}`);
        assert.ok(wide <= width);
      }
      assert.ok(new Set(asked).size > atFirst, 'more pictures were fetched on the way down');
      assert.equal(await page.evaluate(() => window.moved), 0);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  test('a phone is not sent the largest version', async () => {
    const page = await open(running, { width: 360 });
    await page.goto(PAGE);
    await page.locator('.picture img').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('.picture img').complete);
    assert.match(await page.locator('.picture img').evaluate((image) => image.currentSrc), /-480\.avif$/);
    await page.context().close();
  });

  test('the picture for other sites is there, and as large as the page says', async () => {
    const page = await open(running);
    await page.goto(PAGE);
    const address = await page.locator('meta[property="og:image"]').getAttribute('content');
    const here = new URL(new URL(address).pathname, running.origin).href;
    const size = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, here);
    assert.deepEqual(size, [1200, 630]);
    assert.match(await page.locator('meta[property="og:image:alt"]').getAttribute('content'), /Ett projekt med bilder/);
    await page.context().close();
  });
});
