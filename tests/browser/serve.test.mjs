// The preview: what is saved shows in the open page, and what is wrong is told there.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { browse, open, picture, violations, watch } from './harness.mjs';

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const PROJECT = '/projekt/steget/';
const long = Array.from({ length: 60 }, (_, number) => `## Del ${number}\n\nText som fyller ut sidan.\n`).join('\n');
const project = (words) => `---\ntitle: Steget\nsummary: Ett projekt.\nlead: foreningen\n---\n\n${words}\n\n${long}`;

/** The program: as named by SAMVERKA_BINARY, else what was built last. */
function program() {
  if (process.env.SAMVERKA_BINARY) return path.resolve(process.env.SAMVERKA_BINARY);
  const told = execFileSync('cargo', ['metadata', '--format-version', '1', '--no-deps', '--offline'], { cwd: repository });
  const { target_directory: target } = JSON.parse(told);
  const built = ['release', 'debug'].map((kind) => path.join(target, kind, 'samverka')).find((file) => existsSync(file));
  assert.ok(built, 'run cargo build first');
  return built;
}

/** Starts the preview of a folder; `stop` ends it. */
async function preview(folder, port = '0') {
  const line = ['serve', '--port', port, '--site', folder, '--lang', 'sv', '--today', '2026-12-01'];
  const child = spawn(program(), line, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const origin = await new Promise((resolve, reject) => {
    ended.then(() => reject(new Error('the preview ended')));
    createInterface(child.stderr).on('line', (line) => {
      const address = /http:\/\/[\d.]+:\d+/u.exec(line);
      if (address) resolve(address[0]);
    });
  });
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
  };
  return { origin, stop };
}

describe('the preview', () => {
  let browser;
  let site;
  let served;
  let page;
  let faults;
  const write = (name, text) => {
    const file = path.join(site, name);
    mkdirSync(path.dirname(file), { recursive: true });
    // As editors do: the whole file at once.
    writeFileSync(`${file}~`, text);
    renameSync(`${file}~`, file);
  };

  before(async () => {
    browser = await browse();
  });
  after(() => browser.close());

  beforeEach(async () => {
    site = mkdtempSync(path.join(os.tmpdir(), 'samverka-serve-'));
    write('site.yaml', 'title: Förhandsvisning\nlanguages: [sv, en]\n');
    write('content/actors/foreningen.md', '---\ntitle: Föreningen\n---\n');
    write('content/projects/steget.md', project('Första texten.'));
    served = await preview(site);
    page = await open({ browser, origin: served.origin });
    faults = watch(page, served.origin);
    await page.goto(PROJECT);
    await bar().waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    await served.stop();
    rmSync(site, { recursive: true });
  });

  const bar = () => page.locator('samverka-preview .bar');
  const overlay = () => page.locator('samverka-preview .faults');
  const counts = (words) => page.locator('samverka-preview .counts', { hasText: words }).waitFor();
  const mark = () => page.evaluate(() => { window.samverkaMark = true; });
  const isMarked = () => page.evaluate(() => window.samverkaMark === true);
  const scrolled = () => page.evaluate(() => scrollY);

  test('shows what is saved, where the reader is', async () => {
    await page.evaluate(() => scrollTo(0, document.getElementById('del-30').getBoundingClientRect().top + scrollY - 40));
    const before = await scrolled();
    assert.ok(before > 500, `${before}`);
    write('content/projects/steget.md', project('Andra texten.'));
    await page.getByText('Andra texten.').waitFor();
    assert.ok(Math.abs((await scrolled()) - before) < 3, `${await scrolled()} was ${before}`);

    write('content/projects/steget.md', project(`Tredje texten.\n\n${'Ny text ovanför.\n\n'.repeat(20)}`));
    await page.getByText('Tredje texten.').waitFor();
    const top = () => page.evaluate(() => Math.round(document.getElementById('del-30').getBoundingClientRect().top));
    assert.ok(Math.abs((await top()) - 40) < 3, `the same words are at the same place: ${await top()}`);
    assert.deepEqual(faults, []);
  });

  test('stays where it is when the page grows late', async () => {
    await page.evaluate(() => scrollTo(0, 1500));
    const place = await page.evaluate(() => document.getElementById('del-20').getBoundingClientRect().top);
    write('content/projects/steget.md', project('Andra texten.'));
    await page.getByText('Andra texten.').waitFor();
    await page.evaluate(async () => {
      const late = document.createElement('div');
      late.style.height = '700px';
      document.querySelector('main').prepend(late);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    const now = await page.evaluate(() => document.getElementById('del-20').getBoundingClientRect().top);
    assert.ok(Math.abs(now - place) < 3, `${now} was ${place}`);
  });

  test('leaves a page alone that an edit does not change', async () => {
    await mark();
    write('content/pages/om.md', '---\ntitle: Om\nmenu: false\n---\n\nText.\n');
    write('content/pages/om.md', '---\ntitle: Om\nindexed: ja\n---\n\nText.\n');
    await counts('fel');
    assert.equal(await isMarked(), true);
    await page.goto('/om/');
  });

  test('changes styles without loading the page', async () => {
    await mark();
    await page.evaluate(() => scrollTo(0, 1200));
    const colour = () => page.evaluate(() => getComputedStyle(document.body).outlineColor);
    const style = 'body { outline: 1px solid';
    for (const [colourName, shown] of [['red', 'rgb(255, 0, 0)'], ['blue', 'rgb(0, 0, 255)'], ['lime', 'rgb(0, 255, 0)']]) {
      write('themes/default/static/style.css', `${style} ${colourName}; } main { min-block-size: 9000px }`);
      await page.waitForFunction((shown) => getComputedStyle(document.body).outlineColor === shown, shown);
      assert.equal(await colour(), shown);
    }
    assert.equal(await isMarked(), true, 'the page was not loaded anew');
    assert.equal(await scrolled(), 1200);
    assert.equal(await page.locator('link[rel=stylesheet][href*="style.css"]').count(), 1);
    rmSync(path.join(site, 'themes'), { recursive: true });
    await page.waitForFunction(() => getComputedStyle(document.body).outlineColor !== 'rgb(0, 255, 0)');
    assert.equal(await isMarked(), true);
  });

  test('shows faults above the page, which stays, until they are corrected', async () => {
    write('content/projects/steget.md', project('Trasig.').replace('lead: foreningen', 'lead: forening'));
    await overlay().waitFor();
    const told = await overlay().innerText();
    for (const words of ['content/projects/steget.md:4:7', 'lead: forening', 'Menar du `Föreningen`, `foreningen`?', 'unknown-reference']) {
      assert.ok(told.includes(words), `${words}\n${told}`);
    }
    assert.equal(await overlay().locator('mark').innerText(), 'forening');
    assert.equal(await page.locator('h1').first().innerText(), 'Steget', 'the page stays');
    await counts('1 fel');
    await overlay().getByText('Filer med fel visas som de var innan').waitFor();
    assert.equal(await page.getByText('Trasig.').count(), 0, 'as it was');
    await picture(page, 'serve-faults');

    write('content/projects/steget.md', '---\ntitle: Steget\nsummary inget kolon\n---\n');
    await overlay().getByText('steget.md:3').waitFor();
    assert.equal(await page.locator('h1').first().innerText(), 'Steget', 'as it was');

    write('content/projects/steget.md', project('Lagad.'));
    await page.getByText('Lagad.').waitFor();
    await overlay().waitFor({ state: 'hidden' });
    await counts('Allt är i sin ordning.');
    assert.deepEqual(faults, []);
  });

  test('is accessible, with faults and without', async () => {
    // What axe does itself is no fault of the page: this test does not look at the console.
    assert.deepEqual(await violations(page), []);
    write('content/projects/steget.md', project('Trasig.').replace('lead: foreningen', 'lead: forening'));
    await overlay().waitFor();
    assert.deepEqual(await violations(page), []);
  });

  test('can be used by the keyboard, and does not take it', async () => {
    await page.locator('a[href]').first().focus();
    const focused = () => page.evaluate(() => document.activeElement.outerHTML.slice(0, 60));
    const before = await focused();
    write('content/pages/om.md', '---\ntitle: Om\nrelated: ingen\n---\n');
    await overlay().waitFor();
    assert.equal(await focused(), before, 'the keyboard stays where it was');
    await page.keyboard.press('Escape');
    await overlay().waitFor({ state: 'hidden' });
    assert.equal(await focused(), before);
    const button = page.getByRole('button', { name: 'Visa fel' });
    await button.focus();
    await page.keyboard.press('Enter');
    await overlay().waitFor();
    assert.ok((await focused()).startsWith('<samverka-preview'));
    await page.keyboard.press('Escape');
    await overlay().waitFor({ state: 'hidden' });
    assert.equal(await button.evaluate((element) => element.getRootNode().activeElement === element), true, 'back to the button');
    await page.goto('/');
    await counts('1 fel');
    assert.equal(await overlay().isVisible(), false, 'what was closed stays closed on the next page');
  });

  test('lists all faults on a page of their own', async () => {
    write('content/pages/om.md', '---\ntitle: Om\nrelated: ingen\nsumary: Fel namn\n---\n');
    await counts('2 fel');
    await page.keyboard.press('Escape');
    await page.locator('samverka-preview .counts').click();
    await page.waitForURL('**/_samverka/faults');
    await page.getByRole('heading', { name: 'Detta behöver rättas' }).waitFor();
    assert.equal(await page.locator('main article.error').count(), 2);
    write('content/pages/om.md', '---\ntitle: Om\nrelated: ingen\n---\n');
    await page.waitForFunction(() => document.querySelectorAll('main article').length === 1);
    assert.deepEqual(faults, []);
    assert.deepEqual(await violations(page), []);
  });

  test('shows faults of a template on the page that it spoils', async () => {
    const template = 'themes/default/templates/kinds/project.html';
    write(template, '{% extends "base.html" %}\n{% block main %}<p id="own">Egen mall</p>{% endblock main %}\n');
    await page.locator('#own').waitFor();
    write(template, '{% extends "base.html" %}\n{% block main %}<p>{{ entry.nothing.at_all }}</p>{% endblock main %}\n');
    await overlay().getByText('kinds/project.html:2').waitFor();
    assert.equal(await page.locator('#own').innerText(), 'Egen mall', 'the last page that was good');
    await overlay().getByText('Sidan visas som den var').waitFor();
    await page.goto('/aktorer/foreningen/');
    await bar().waitFor();
    assert.equal(await overlay().isVisible(), false, 'other pages have no fault');
    await page.goto(PROJECT);
    write(template, '{% extends "base.html" %}\n{% block main %}<p id="own">{% if %}</p>{% endblock main %}\n');
    await counts('1 fel');
    write(template, '{% extends "base.html" %}\n{% block main %}<p id="own">Lagad</p>{% endblock main %}\n');
    await page.locator('#own', { hasText: 'Lagad' }).waitFor();
    await overlay().waitFor({ state: 'hidden' });
    assert.deepEqual(faults, []);
  });

  test('follows what is edited, if asked to', async () => {
    write('content/actors/foreningen.md', '---\ntitle: Föreningen\nsummary: Ny.\n---\n');
    await page.getByText('Första texten.').waitFor();
    await page.getByLabel('Följ det jag redigerar').check();
    write('content/actors/foreningen.md', '---\ntitle: Föreningen\nsummary: Nyare.\n---\n');
    await page.waitForURL('**/aktorer/foreningen/');
    await bar().waitFor();
    write('content/actors/foreningen.en.md', '---\ntitle: The association\nsummary: New.\n---\n');
    const english = async () => (await (await page.request.get('/en/actors/foreningen/')).text()).includes('The association');
    while (!(await english())) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(new URL(page.url()).pathname, '/aktorer/foreningen/', 'the same entry in another language');
    assert.equal(await page.getByLabel('Följ det jag redigerar').isChecked(), true, 'kept from page to page');
    write('content/projects/steget.md', project('Andra texten.'));
    await page.waitForURL(`**${PROJECT}`);
    await page.getByText('Andra texten.').waitFor();
    assert.deepEqual(faults, []);
  });

  test('starts with a site that cannot be shown, and heals', async () => {
    await page.context().close();
    await served.stop();
    write('themes/default/templates/base.html', '{% if %}');
    served = await preview(site);
    page = await open({ browser, origin: served.origin });
    const response = await page.goto(PROJECT);
    assert.equal(response.status(), 503);
    await page.locator('main article', { hasText: 'base.html:1' }).waitFor();
    assert.deepEqual(await violations(page), []);
    rmSync(path.join(site, 'themes'), { recursive: true });
    await page.getByText('Första texten.').waitFor();
  });

  test('asks again where no stream is had', async () => {
    await page.route('**/_samverka/events', (route) => route.fulfill({ status: 503, body: '' }));
    await page.reload();
    const refused = page.waitForResponse((response) => response.url().endsWith('/_samverka/events') && response.status() === 503);
    await refused;
    write('content/projects/steget.md', project('Utan ström.'));
    await page.unroute('**/_samverka/events');
    await page.getByText('Utan ström.').waitFor();
    await counts('Allt är i sin ordning.');
    // One that ends after each event is asked for again by the browser itself.
    const ended = async (route) => {
      const state = await page.evaluate(() => new Promise((resolve) => {
        const stream = new EventSource('/_samverka/events?once');
        stream.addEventListener('message', ({ data }) => { stream.close(); resolve(data); });
      }));
      await route.fulfill({ contentType: 'text/event-stream', body: `retry: 50\ndata: ${state}\n\n` });
    };
    await page.route('**/_samverka/events', ended);
    await page.reload();
    await bar().waitFor();
    write('content/projects/steget.md', project('Ström för ström.'));
    await page.getByText('Ström för ström.').waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('follows a page that stands in the site as a file', async () => {
    const own = (words) => `<!doctype html><html lang="sv"><link rel="icon" href="data:,"><title>Egen</title><main><p>${words}</p></main></html>`;
    write('static/egen.html', own('Första.'));
    while ((await page.request.get('/egen.html')).status() !== 200) await new Promise((resolve) => setTimeout(resolve, 20));
    await page.goto('/egen.html');
    await bar().waitFor();
    await mark();
    const asked = page.waitForResponse((response) => response.url().endsWith('/egen.html') && response.status() === 304);
    write('content/projects/steget.md', project('Annat.'));
    await asked;
    assert.equal(await isMarked(), true, 'what is saved elsewhere leaves it alone');
    write('static/egen.html', own('Andra.'));
    await page.getByText('Andra.').waitFor();
    assert.deepEqual(faults, []);
  });

  test('goes on when the program is started again', async () => {
    const { port } = new URL(served.origin);
    await served.stop();
    await page.locator('samverka-preview .counts', { hasText: 'svarar inte' }).waitFor();
    write('content/projects/steget.md', project('Efter omstarten.'));
    served = await preview(site, port);
    await page.getByText('Efter omstarten.').waitFor();
    await counts('Allt är i sin ordning.');
  });
});
