// How much a reader on a slow line has to fetch: an entry's page is small, and all that it needs comes in one round.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { LONG_SITE, SITE, open, start, watch } from './harness.mjs';

const MOST_HTML = 30 * 1024;
const MOST_HTML_PACKED = 10 * 1024;
const MOST_CSS_PACKED = 20 * 1024;
const MOST_SCRIPT_PACKED = 15 * 1024;
const MOST_SEARCH_PACKED = 11 * 1024;

for (const site of [SITE, LONG_SITE]) {
  test(`pages of ${site.split('/').at(-1)} are light`, async () => {
    const tooHeavy = [];
    for (const file of (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html'))) {
      const html = await readFile(path.join(site, file));
      if (!html.includes('<article class="entry')) continue;
      const packed = gzipSync(html).length;
      if (html.length > MOST_HTML || packed > MOST_HTML_PACKED) tooHeavy.push(`${file}: ${html.length} bytes, ${packed} packed`);
    }
    assert.deepEqual(tooHeavy, []);
  });
}

test('styles and scripts are light', async () => {
  const theme = path.join(SITE, 'theme');
  const packed = async (isCounted) => {
    const names = (await readdir(theme)).filter(isCounted);
    const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(path.join(theme, name))).length));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  const isSearch = (name) => name === 'fold.js' || /^search.*\.js$/u.test(name);
  assert.ok((await packed((name) => name.endsWith('.css'))) <= MOST_CSS_PACKED);
  assert.ok((await packed((name) => name.endsWith('.js') && !name.startsWith('search'))) <= MOST_SCRIPT_PACKED);
  // What searches is fetched by those who search, and by nobody else.
  assert.ok((await packed(isSearch)) <= MOST_SEARCH_PACKED);
});

describe('requests', () => {
  let running;
  before(async () => {
    running = await start(SITE);
  });
  after(() => running.stop());

  for (const address of ['/', '/natverk/partnerskap-skane/', '/aktorer/radda-barnen/', '/projekt/']) {
    test(`${address} asks for all it needs at once`, async () => {
      const page = await open(running);
      const faults = watch(page, running.origin);
      const asked = [];
      page.on('request', (request) => asked.push(request));
      await page.goto(address, { waitUntil: 'networkidle' });
      // The page itself names everything: nothing is asked for by a script, or by a style after the first.
      const late = asked.filter((request) => ['fetch', 'xhr'].includes(request.resourceType()));
      assert.deepEqual(late.map((request) => request.url()), [], 'nothing is fetched before it is used');
      assert.ok(asked.length <= 8, asked.map((request) => request.url()).join('\n'));
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }
});
