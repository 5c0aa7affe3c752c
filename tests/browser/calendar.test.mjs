// What is on, and when: from the first page, on a phone, by the words of the links. The site is the invented one, whose
// day is 1 December 2026.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { LONG_SITE, open, start } from './harness.mjs';

describe('the calendar', () => {
  let running;
  before(async () => {
    running = await start(LONG_SITE);
  });
  after(() => running.stop());

  /** Opens a page on a phone or a desk, without script: none of this needs any. */
  async function at(address, width = 360) {
    const page = await open(running, { width, height: 740, script: false });
    await page.goto(address);
    return page;
  }

  async function follow(page, name) {
    await page.locator('main').getByRole('link', { name, exact: true }).first().click();
    await page.waitForLoadState();
  }

  test('what is on in a town, two steps from the first page', async () => {
    const page = await at('/');
    await follow(page, 'Påhittad ort');
    const soon = page.locator('#events_here');
    assert.match(await soon.innerText(), /Påhittat språkcafé[\s\S]*17\.30–19\.00[\s\S]*varje torsdag, till och med 30 juni 2027/);
    const subscribe = await soon.getByRole('link', { name: /Prenumerera/ }).getAttribute('href');
    assert.equal(subscribe, 'webcal://pahittad.example/platser/pahittad-ort/kalender.ics');
    await page.context().close();
  });

  test('a month is a table on a desk and a list of its days on a phone', async () => {
    const page = await at('/kalender/', 1280);
    await follow(page, 'december 2026');
    const table = page.getByRole('table');
    assert.equal(await table.getByRole('columnheader').count(), 7);
    const eve = table.getByRole('cell').filter({ hasText: '24' });
    assert.match(await eve.innerText(), /Inställt/);
    assert.equal(await eve.locator('s').count(), 1);
    await page.setViewportSize({ width: 360, height: 740 });
    assert.equal(await page.locator('.month td:visible').count(), 7, 'five Thursdays, a meeting, and today');
    assert.match(await page.locator('.month td:visible').first().innerText(), /tisdag 1\s+I dag/);
    await page.context().close();
  });

  test('an event goes into one’s own calendar', async () => {
    const page = await at('/webbinarier/varje-vecka/');
    const add = page.getByRole('link', { name: 'Lägg till i din kalender' });
    assert.equal(await add.getAttribute('href'), '/webbinarier/varje-vecka/varje-vecka.ics');
    const { height } = await add.boundingBox();
    assert.ok(height >= 44, `${height} pixels high`);
    await page.context().close();
  });

  test('the next deadline comes first', async () => {
    const page = await at('/program/');
    const calls = await page.locator('table.calls tbody th').allInnerTexts();
    assert.match(calls[0], /^Höstens påhittade utlysning\s+Öppen nu/);
    assert.match(calls[1], /^Vårens påhittade utlysning\s+Kommer/);
    await page.context().close();
  });
});
