// What readers come for, done as they would on a phone: from the first page, by the words of the links.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { SITE, open, start, words } from './harness.mjs';

describe('errands', () => {
  let running;
  before(async () => {
    running = await start(SITE);
  });
  after(() => running.stop());

  /** Opens the first page on a phone and follows the links with these words, one after the other. */
  async function goes(...names) {
    const page = await open(running, { width: 360, height: 740 });
    await page.goto('/');
    for (const name of names) {
      await page.locator('main').getByRole('link', { name, exact: true }).first().click();
      await page.waitForLoadState();
      assert.equal(await page.locator('h1').isVisible(), true, name);
    }
    return page;
  }

  /** The part of the page under a heading that begins with these words. */
  function section(page, heading) {
    const own = page.getByRole('heading', { level: 2, name: new RegExp(`^${heading}`, 'u') });
    return page.locator('main section').filter({ has: own });
  }

  /** What somebody is in: by the name of it, as what (the words before the name) and the other cells. */
  async function involvement(page) {
    const found = {};
    for (const row of await section(page, 'Är med i').locator('tbody tr:not(.group)').all()) {
      const name = await row.locator('th a').first().innerText();
      const cells = await row.locator('td').evaluateAll((all) => all.map((cell) => [cell.dataset.label, cell.innerText.trim()]));
      found[name] = { as: await row.locator('th .detail').first().innerText(), ...Object.fromEntries(cells) };
    }
    return found;
  }

  /** The rows of a table of parties or of what an actor takes part in: its first cell, and the others by their heading. */
  async function table(page, heading) {
    const rows = section(page, heading).locator('tbody tr');
    const found = {};
    for (const row of await rows.all()) {
      const name = await row.locator('th a').first().innerText();
      const cells = await row.locator('td').evaluateAll((all) => all.map((cell) => [cell.dataset.label, cell.innerText.trim()]));
      found[name] = Object.fromEntries(cells);
    }
    return found;
  }

  test('who is in the crisis network at Stora Ekeberg, and what can one expect of them?', async () => {
    const page = await goes('Platser', 'Stora Ekeberg', 'Nätverket kring flyktingboendet på Stora Ekeberg');
    const glance = page.locator('.glance');
    assert.match(await glance.innerText(), /Sammankallande\s+Skara kommun/);
    assert.ok((await glance.boundingBox()).y < page.viewportSize().height, 'on the first screen');
    const members = await table(page, 'Medlemmar');
    assert.deepEqual(Object.keys(members).sort(), [
      'Jokarjo AB', 'Migrationsverket', 'Polisen', 'Rädda Barnen', 'Skara kommun', 'Skaraborgs sjukhus',
      'Svenska kyrkan i Skara', 'Vårdcentralen Vilan',
    ]);
    for (const [name, says] of Object.entries(members)) {
      for (const heading of ['Roll', 'Bidrar med', 'Väntar sig']) assert.ok(says[heading], `${name}: ${heading}`);
    }
    await page.context().close();
  });

  test('whom do I call about the project of the diocese?', async () => {
    const page = await goes('Kapacitetshöjande samverkan');
    const contact = page.locator('.row-contacts');
    assert.match(await contact.innerText(), /Fredrik Norén\s+projektledare/);
    const { height } = page.viewportSize();
    assert.ok((await contact.boundingBox()).y + 60 < height, 'on the first screen');
    await contact.getByRole('link', { name: 'Fredrik Norén' }).click();
    assert.match(await words(page), /Kontaktperson för .*Kapacitetshöjande samverkan/);
    await page.context().close();
  });

  test('where do I send an idea for a project with money from AMIF?', async () => {
    const page = await goes('Finansiering', 'AMIF 2021–2027');
    const mail = page.locator('.lead').getByRole('link', { name: 'fonderna@migrationsverket.se' }).first();
    assert.equal(await mail.getAttribute('href'), 'mailto:fonderna@migrationsverket.se');
    await page.context().close();
  });

  test('what does AMIF pay for?', async () => {
    const page = await goes('Program och fonder', 'Asyl-, migrations- och integrationsfonden');
    const text = await words(page);
    for (const project of ['Kapacitetshöjande samverkan', 'Helhetslyftet']) {
      assert.match(text, new RegExp(`Finansierar .*${project}`, 'u'));
    }
    await page.context().close();
  });

  test('what happens in Uddevalla, and who is there?', async () => {
    const page = await goes('Platser', 'Uddevalla');
    const text = await words(page);
    for (const name of [
      'Barn i fokus', 'Mobila kulturverkstaden', 'Civilsamhällets roll i integrationen',
      'Idéburet offentligt partnerskap', 'ABF Fyrbodal', 'Dalabergskyrkan', 'ÖK-idé Uddevalla',
    ]) {
      assert.ok(text.includes(name), name);
    }
    await page.context().close();
  });

  test('what happens in Västra Götaland, and where in it?', async () => {
    const page = await goes('Västra Götaland');
    const text = await words(page);
    assert.match(text, /Barn i fokus .*i Uddevalla/);
    assert.match(text, /Nätverket kring flyktingboendet på Stora Ekeberg .*i (Stora Ekeberg|Skara)/);
    assert.match(text, /Helhetslyftet .*i (Trollhättan|Vänersborg|Strömstad)/);
    await page.context().close();
  });

  test('which practices and projects came out of the webinar?', async () => {
    const page = await goes('Webbinarier och möten', 'Civilsamhällets roll i integrationen');
    const presented = section(page, 'Presenterar');
    const names = await presented.getByRole('link').allInnerTexts();
    assert.deepEqual(names, [
      'Framtiden bor hos oss', 'Barn i fokus', 'Idéburet offentligt partnerskap', 'Mobila kulturverkstaden',
      'Care of folkbildningen', 'Fast care of folkbildningen', 'Överenskommelsen mellan VGR och civilsamhället',
      'Helhetslyftet',
    ]);
    for (const name of names) {
      await presented.getByRole('link', { name, exact: true }).click();
      assert.equal(await page.locator('h1').innerText(), name);
      assert.match(await words(page), /Presenteras vid .*Civilsamhällets roll i integrationen/, `${name} leads back`);
      await page.goBack();
    }
    await page.context().close();
  });

  test('what does Rädda Barnen take part in, and as what?', async () => {
    const page = await goes('Aktörer', 'Rädda Barnen');
    const is = await involvement(page);
    assert.equal(is['Barn i fokus']?.as, 'Partner i');
    assert.match(is['Barn i fokus'].Roll, /part i partnerskapet/);
    assert.match(is['Barn i fokus']['Tillsammans med'], /ÖK-idé Uddevalla/);
    const network = is['Nätverket kring flyktingboendet på Stora Ekeberg'];
    assert.equal(network?.as, 'Medlem i');
    assert.match(network.Roll, /idéburen organisation/);
    assert.match(network['Tillsammans med'], /Skara kommun.* och \d+ till/s);
    const spoke = is['Civilsamhällets roll i integrationen'];
    assert.equal(spoke?.as, 'Medverkar i');
    assert.match(spoke.Roll, /^berättade om Barn i fokus\s+Deltar i$/);
    await page.context().close();
  });

  test('what holds Partnerskap Skåne together, and what is part of it?', async () => {
    const page = await goes('Nätverk', 'Partnerskap Skåne');
    const text = await words(page);
    assert.match(text, /Sammankallande Länsstyrelsen Skåne/);
    assert.match(text, /Här ingår NAD – Nätverk, aktivitet, delaktighet/);
    await section(page, 'Sammanhang').getByRole('link', { name: 'RÖK' }).click();
    assert.match(await words(page), /Så hänger det ihop .*Nätverk Partnerskap Skåne/);
    await page.context().close();
  });

  test('how does Partnerskap Skåne hang together?', async () => {
    const page = await goes('Nätverk', 'Partnerskap Skåne');
    const chart = page.locator('.chart-narrow');
    assert.equal(await chart.isVisible(), true);
    assert.equal(await page.locator('.charts svg:visible').count(), 1, 'the drawing that fits');
    const drawn = await chart.locator('a, g').evaluateAll((all) => all.map((node) => {
      const text = node.querySelector('text:last-of-type');
      const size = text ? parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a : 0;
      return { words: (node.textContent ?? '').replace(/\s+/gu, ' '), size, box: node.getBoundingClientRect().toJSON() };
    }));
    for (const name of ['Länsstyrelsen Skåne', 'Överenskommelsen Skåne', 'RÖK', 'Partnerskap Skåne', 'NAD']) {
      assert.ok(drawn.some((node) => node.words.replaceAll('- ', '').includes(name)), name);
    }
    for (const node of drawn.filter((each) => each.words)) {
      assert.ok(node.size > 12, `${node.words}: ${node.size} px`);
      assert.ok(node.box.left >= 0 && node.box.right <= 360, node.words);
    }
    await page.getByText('Samma sak som lista').click();
    const list = await page.locator('.chart-list').innerText();
    for (const name of ['Länsstyrelsen Skåne', 'Överenskommelsen Skåne', 'RÖK', 'kommuner', 'NAD – Nätverk, aktivitet, delaktighet']) {
      assert.ok(list.includes(name), name);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.locator('.charts svg:visible a', { hasText: 'NAD' }).first().click();
    await page.waitForLoadState();
    assert.match(await page.locator('h1').innerText(), /^NAD/);
    await page.context().close();
  });

  test('a newcomer from Ukraine finds what is there, in Ukrainian', async () => {
    const page = await open(running, { width: 360, height: 740 });
    await page.goto('/');
    await page.locator('nav.languages summary').click();
    await page.getByRole('link', { name: 'українська' }).click();
    await page.locator('main .find').getByRole('link', { name: 'Біженці з України', exact: true }).click();
    assert.match(await words(page), /Care of folkbildningen/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'uk');
    await page.context().close();
  });

  test('a newcomer reads of the network in Arabic, from right to left', async () => {
    const page = await open(running, { width: 360, height: 740 });
    await page.goto('/natverk/natverket-vid-stora-ekeberg/');
    await page.locator('nav.languages summary').click();
    await page.getByRole('link', { name: 'العربية' }).click();
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    assert.match(await page.locator('h1').innerText(), /شبكة التعاون/);
    assert.equal(Object.keys(await table(page, 'الأعضاء')).length, 8);
    await page.context().close();
  });

  test('what a list of several kinds leads to', async () => {
    const page = await open(running, { width: 360, height: 740 });
    await page.goto('/webbinarier/civilsamhallets-roll-i-integrationen/');
    const presented = page.locator('#field_presents');
    for (const [name, kind] of [['Barn i fokus', 'Projekt'], ['Framtiden bor hos oss', 'Nätverk']]) {
      const item = presented.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
      assert.equal(await item.locator('.detail').first().innerText(), kind);
    }
    await page.context().close();
  });
});
