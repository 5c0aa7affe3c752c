// Every type of page, in every language, on a phone and on a desk, by day and by night: no fault that axe knows, no
// scrolling sideways, one heading, the right language, and nothing asked of anyone else or kept in the browser.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { COLOURS, LANGUAGES, LONG_SITE, SITE, open, picture, start, switchTo, violations, watch } from './harness.mjs';

const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'];
const NARROWEST = 320;
// One language from left to right and one from right to left: people look at no more.
const PICTURED = ['sv', 'ar'];

// By name, the address in Swedish; the other languages are where the page's own switch leads.
const CONTENT_PAGES = {
  'home': '/',
  'project': '/projekt/kapacitetshojande-samverkan/',
  'network': '/natverk/natverket-vid-stora-ekeberg/',
  'platform': '/natverk/partnerskap-skane/',
  'event': '/webbinarier/civilsamhallets-roll-i-integrationen/',
  'practice': '/goda-exempel/tydliga-strukturer-for-samverkan/',
  'agreement': '/overenskommelser/rok/',
  'programme': '/program/amif-2021-2027/',
  'resource': '/material/organisationsschema-skane/',
  'actor': '/aktorer/migrationsverket/',
  'person': '/personer/camilla-helander/',
  'topic': '/amnen/samverkan/',
  'place': '/platser/vastra-gotaland/',
  'audience': '/malgrupper/flyktingar/',
  'page': '/om-kunskapsbanken/',
  'fallback': '/projekt/mobila-kulturverkstaden/',
  'index': '/projekt/',
  'index-a-z': '/aktorer/',
  'index-topics': '/amnen/',
  'index-places': '/platser/',
  'calendar': '/kalender/',
  'whom': '/vem/',
  'whom-need': '/vem/amnen/samverkan/',
  'whom-need-at': '/vem/amnen/samverkan/vastra-gotaland.html',
  'whom-place': '/vem/platser/uddevalla/',
  'mapping': '/kartlaggning/',
  'mapping-below': '/kartlaggning/vastra-gotaland/',
  'structure': '/struktur/',
};
const LONG_PAGES = {
  'long-home': '/',
  'long-index': '/projekt/',
  'long-index-2': '/projekt/sida/2/',
  'long-index-a-z': '/aktorer/',
  'long-topic': '/amnen/pahittat-amne/',
  'long-event': '/webbinarier/snart/',
  'long-calendar': '/kalender/',
  'long-month': '/kalender/2026-12/',
  'long-weekly': '/webbinarier/varje-vecka/',
  'long-story': '/projekt/fran-start-till-slut/',
  'long-periods': '/program/',
};

for (const [site, pages] of [[SITE, CONTENT_PAGES], [LONG_SITE, LONG_PAGES]]) {
  describe(`pages of ${site.split('/').at(-1)}`, () => {
    let running;
    before(async () => {
      running = await start(site);
    });
    after(() => running.stop());

    for (const [name, address] of Object.entries(pages)) {
      for (const language of Object.keys(LANGUAGES)) {
        test(`${name} in ${language}`, async () => {
          const page = await open(running);
          const faults = watch(page, running.origin);
          await page.goto(address);
          if (language !== 'sv') await switchTo(page, language);
          await inspect(page, `${language}-${name}`, language, faults);
          await page.context().close();
        });
      }
    }
  });
}

describe('pages that nobody links to', () => {
  let running;
  before(async () => {
    running = await start(LONG_SITE);
  });
  after(() => running.stop());

  for (const language of Object.keys(LANGUAGES)) {
    const prefix = language === 'sv' ? '' : `/${language}`;

    test(`404 in ${language}`, async () => {
      const page = await open(running);
      const faults = watch(page, running.origin);
      await page.goto(`${prefix}/404.html`);
      await inspect(page, `${language}-404`, language, faults);
      await page.locator('main a').first().click();
      assert.equal(new URL(page.url()).pathname, `${prefix}/`, 'leads home');
      await page.context().close();
    });
  }

  test('an address that does not exist shows the page for it', async () => {
    const page = await open(running);
    const faults = watch(page, running.origin);
    const response = await page.goto('/finns-inte/alls/');
    assert.equal(response.status(), 404);
    await inspect(page, 'sv-missing', 'sv', faults);
    await page.context().close();
  });

  for (const address of ['/gammal-adress/', '/projekt/gammalt-namn/']) {
    test(`the old address ${address} leads on`, async () => {
      const page = await open(running);
      const faults = watch(page, running.origin);
      await page.goto(address);
      await page.waitForURL('**/projekt/pahittat-1/');
      assert.match(await page.locator('h1').innerText(), /påhittat projekt 1$/);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  test('the page of an old address, for whom the browser does not lead on', async () => {
    const page = await open(running);
    const faults = watch(page, running.origin);
    await page.route('**/gammal-adress/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '') });
    });
    await page.goto('/gammal-adress/');
    await inspect(page, 'sv-redirect', 'sv', faults);
    await page.locator('main a').click();
    assert.match(page.url(), /\/projekt\/pahittat-1\/$/);
    await page.context().close();
  });
});

async function inspect(page, name, language, faults) {
  const root = page.locator('html');
  assert.equal(await root.getAttribute('lang'), language);
  assert.equal(await root.getAttribute('dir'), LANGUAGES[language]);
  assert.equal(await page.locator('h1').count(), 1, 'one main heading');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    assert.deepEqual(await tooWide(page, width), [], `wider than ${width} px`);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await violations(page, colorScheme === 'dark' ? COLOURS : undefined), [], `${width} px, ${colorScheme}`);
      if (PICTURED.includes(language)) await picture(page, `${name}-${width}-${colorScheme}`);
    }
  }
  await page.setViewportSize({ width: NARROWEST, height: 900 });
  assert.deepEqual(await tooWide(page, NARROWEST), [], `wider than ${NARROWEST} px`);
  assert.deepEqual(faults, []);
  assert.deepEqual(await kept(page), { cookies: [], entries: 0 }, 'keeps nothing in the browser');
}

/** The elements that make the page scroll sideways; none where it does not. */
async function tooWide(page, width) {
  return page.evaluate((limit) => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= limit) return [];
    const outside = (box) => box.width > 0 && (box.right > limit + 1 || box.left < -1);
    const culprits = [...document.querySelectorAll('body *')].filter((element) => outside(element.getBoundingClientRect()));
    return [`${scrollWidth} px`, ...culprits.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  }, width);
}

async function kept(page) {
  const entries = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return localStorage.length + sessionStorage.length + databases.length;
  });
  return { cookies: await page.context().cookies(), entries };
}
