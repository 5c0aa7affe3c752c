// Whom to contact, as readers ask it: with links alone, with the form, with the keyboard, from a place where nobody is.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { SITE, open, start, switchTo, violations, watch, words } from './harness.mjs';

describe('whom to contact', () => {
  let running;
  before(async () => {
    running = await start(SITE);
  });
  after(() => running.stop());

  const phone = { width: 360, height: 740 };

  test('about what the diocese does, by links alone', async () => {
    const page = await open(running, { ...phone, script: false });
    await page.goto('/');
    for (const name of ['Samverkan', 'Västerås stifts område']) {
      const link = page.locator('.finder, .answer-places').getByRole('link', { name, exact: true }).first();
      assert.ok((await link.boundingBox()).height >= 24, name);
      await link.click();
      await page.waitForLoadState();
    }
    const card = page.locator('.answer').filter({ hasText: 'Kapacitetshöjande samverkan' }).last();
    assert.match(await card.innerText(), /Fredrik Norén.*projektledare.*Västerås stift/su);
    const ended = page.locator('.answers').filter({ hasText: 'Avslutat' });
    assert.equal(await ended.getByRole('link', { name: 'Kapacitetshöjande samverkan', exact: true }).count(), 1);
    assert.equal(await page.locator('.answer-in').filter({ hasText: 'Kapacitetshöjande samverkan' }).count(), 0);
    await card.getByRole('link', { name: 'Fredrik Norén' }).click();
    assert.match(page.url(), /fredrik-noren/);
    await page.context().close();
  });

  test('with the form and the keyboard alone', async () => {
    const page = await open(running, phone);
    const faults = watch(page, running.origin);
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/');
    const need = page.getByRole('combobox', { name: 'Behov' });
    assert.ok(!asked.some((path) => path.endsWith('.json')), 'nothing is fetched before it is used');
    await need.focus();
    await page.keyboard.type('kapa');
    await page.getByRole('option', { name: 'Stärkt kapacitet' }).waitFor();
    await page.keyboard.press('ArrowDown');
    const marked = await need.getAttribute('aria-activedescendant');
    assert.equal(await page.locator(`#${marked}`).innerText(), 'Stärkt kapacitet');
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Enter');
    assert.equal(await need.inputValue(), 'Stärkt kapacitet');
    await page.keyboard.press('Tab');
    await page.keyboard.type('vasteras st');
    await page.getByRole('option', { name: 'Västerås stifts område' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/vem/amnen/kapacitet/vasteras-stifts-omrade.html');
    const first = page.locator('.answer').first();
    assert.match(await first.innerText(), /Fredrik Norén/);
    assert.ok((await first.boundingBox()).y < phone.height, 'without scrolling');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  test('from a place where nobody works with it: the nearest, and that it is not there', async () => {
    const page = await open(running, phone);
    await page.goto('/vem/');
    await page.getByRole('combobox', { name: 'Behov' }).fill('Språk');
    await page.getByRole('combobox', { name: 'Plats' }).fill('Skara');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Visa vem' }).click();
    await page.waitForURL('**/vem/amnen/sprak/vastra-gotaland.html#fran=skara');
    await page.locator('[data-asked]:visible').waitFor();
    assert.match(await words(page), /Ingen i Skara arbetar med det här\. Närmast: Västra Götaland\./);
    await page.context().close();
  });

  test('in other spellings, as the search finds them', async () => {
    const page = await open(running, phone);
    await page.goto('/ar/contacts/');
    const need = page.getByRole('combobox').first();
    for (const spelling of ['لغه', 'اللغه', 'لغة']) {
      await need.fill(spelling);
      await page.getByRole('option', { name: 'اللغة', exact: true }).waitFor();
      await need.fill('');
    }
    await page.context().close();
  });

  test('misspelt, and told which words nothing has', async () => {
    const page = await open(running, phone);
    const faults = watch(page, running.origin);
    await page.goto('/vem/');
    const need = page.getByRole('combobox', { name: 'Behov' });
    const place = page.getByRole('combobox', { name: 'Plats' });
    const status = page.locator('.finder [role=status]');
    await need.fill('smaverkan');
    await page.getByRole('option', { name: 'Samverkan', exact: true }).waitFor();
    assert.equal(await page.locator('[role=option]').first().innerText(), 'Samverkan');
    await place.fill('Västra Xyzzy');
    await status.getByText('Inget här heter ”Xyzzy”.').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Visa vem' }).click();
    await status.getByRole('link', { name: 'smaverkan Västra Xyzzy' }).click();
    await page.waitForURL(`**/sok/?q=${encodeURIComponent('smaverkan Västra Xyzzy')}`);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  test('with nothing written: told that one field is enough', async () => {
    const page = await open(running, phone);
    await page.goto('/vem/');
    await page.getByRole('combobox', { name: 'Behov' }).fill('  ');
    await page.getByRole('button', { name: 'Visa vem' }).click();
    await page.locator('.finder [role=status]').getByText('Skriv ett behov eller en plats, eller båda.').waitFor();
    assert.equal(new URL(page.url()).pathname, '/vem/');
    await page.context().close();
  });

  test('on a phone what is offered covers neither the other field nor the button', async () => {
    const page = await open(running, phone);
    await page.goto('/vem/');
    await page.getByRole('combobox', { name: 'Behov' }).click();
    await page.getByRole('option').first().waitFor();
    const list = await page.getByRole('listbox').boundingBox();
    const place = page.getByRole('combobox', { name: 'Plats' });
    assert.ok((await place.boundingBox()).y >= list.y + list.height);
    // The list gives way only once the button is let go.
    await page.getByRole('combobox', { name: 'Behov' }).fill('s');
    await page.getByRole('option', { name: 'Språk' }).waitFor();
    await page.getByRole('button', { name: 'Visa vem' }).click();
    await page.waitForURL('**/vem/amnen/**');
    await page.context().close();
  });

  test('on a phone nothing moves once the keyboard has left what is offered', async () => {
    const page = await open(running, phone);
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Plats' }).focus();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.getByRole('listbox').count(), 0, 'closed before the focus is elsewhere');
    const top = () => page.evaluate(() => document.activeElement.getBoundingClientRect().top);
    const before = await top();
    await page.waitForTimeout(300);
    assert.equal(await top(), before);
    await page.context().close();
  });

  test('where one asked from goes along to another language', async () => {
    const page = await open(running);
    await page.goto('/vem/amnen/sprak/vastra-gotaland.html#fran=skara');
    await page.locator('[data-asked]:visible').waitFor();
    await switchTo(page, 'en');
    await page.waitForURL('**/en/contacts/topics/sprak/vastra-gotaland.html#fran=skara');
    await page.locator('[data-asked]:visible').waitFor();
    await page.context().close();
  });

  test('where a diocese overlaps the county', async () => {
    const page = await open(running, phone);
    await page.goto('/vem/');
    await page.getByRole('combobox', { name: 'Behov' }).fill('Samverkan');
    await page.getByRole('combobox', { name: 'Plats' }).fill('Dalarna');
    await page.getByRole('button', { name: 'Visa vem' }).click();
    await page.waitForURL('**/vem/amnen/samverkan/vasteras-stifts-omrade.html#fran=dalarna');
    await page.context().close();
  });

  test('what is written there cannot become part of the page', async () => {
    const page = await open(running, phone);
    await page.goto('/vem/amnen/sprak/vastra-gotaland.html#fran=%3Cimg%20src=x%3E');
    await page.waitForTimeout(300);
    assert.equal(await page.locator('[data-asked]').isVisible(), false);
    await page.context().close();
  });

  test('in the mapping a number leads to who they are, and gaps are said in words', async () => {
    const page = await open(running, phone);
    await page.goto('/kartlaggning/');
    const row = page.getByRole('row', { name: /^Språk/u });
    assert.match(await row.innerText(), /ingen/);
    const name = await row.getByRole('rowheader').boundingBox();
    assert.ok(name.width <= phone.width * 0.4, 'more than one column is seen');
    await row.getByRole('link', { name: /^[1-9]/u }).first().click();
    assert.match(await page.locator('h1').innerText(), /^Språk i /u);
    await page.context().close();
  });
});
