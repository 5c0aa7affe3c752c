// What all browser tests stand on: where the built sites are, a server for them, and Debian's Chromium.
//
// `script/test` builds the sites and installs the tools; it hands over where by environment. Run alone, the tests
// take what an earlier `script/test` left in build/.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { serve } from './server.mjs';

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = (variable, fallback) => path.resolve(process.env[variable] ?? path.join(repository, fallback));

/** The site of the repository's content. */
export const SITE = folder('SAMVERKA_SITE', 'build/site');
/** The invented site with long lists, dated events and an old address, see long-site.mjs. */
export const LONG_SITE = folder('SAMVERKA_LONG_SITE', 'build/long-site');
const SCREENSHOTS = folder('SAMVERKA_SCREENSHOTS', 'build/screenshots');

// The tools are installed outside this folder, where an import by name does not look.
const require = createRequire(path.join(folder('SAMVERKA_TOOLS', 'build/tools'), 'package.json'));
const { chromium } = require('playwright-core');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Languages of the sites, the first at the root, and the direction of their script. */
export const LANGUAGES = { sv: 'ltr', en: 'ltr', ar: 'rtl', uk: 'ltr', fi: 'ltr', 'sv-x-lattlast': 'ltr' };

// Without the network flags Chromium looks up hosts of its own at every start; root may not use its sandbox.
const FLAGS = [
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
  ...(process.getuid() === 0 ? ['--no-sandbox'] : []),
];

/** Starts a server for the folder and a browser; `stop` ends both. */
export async function start(site) {
  const server = await serve(site);
  const browser = await browse();
  const stop = async () => {
    await browser.close();
    await server.close();
  };
  return { origin: server.origin, browser, stop };
}

/** Starts a browser. */
export function browse() {
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
}

/** Starts a server for the folder and Lighthouse, which judges pages as on a phone; `stop` ends both. */
export async function lighthouse(site) {
  const [{ default: run }, { launch }] = await Promise.all(
    ['lighthouse', 'chrome-launcher'].map((name) => import(require.resolve(name))),
  );
  const server = await serve(site);
  const chrome = await launch({ chromePath: chromiumPath(), chromeFlags: ['--headless', ...FLAGS] });
  const judge = async (address) => {
    const { lhr } = await run(server.origin + address, { port: chrome.port, output: 'json', logLevel: 'error' });
    const marks = Object.entries(lhr.categories).map(([name, category]) => [name, Math.round(category.score * 100)]);
    const faults = Object.values(lhr.audits).filter((audit) => audit.scoreDisplayMode === 'binary' && audit.score === 0);
    return { marks: Object.fromEntries(marks), faults: faults.map((audit) => `${audit.id}: ${audit.title}`) };
  };
  const stop = async () => {
    await chrome.kill();
    await server.close();
  };
  return { judge, stop };
}

const chromiumPath = () =>
  process.env.CHROMIUM ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();

/** Opens an empty page in a context of its own, at phone or desk width. */
export async function open({ browser, origin }, { width = 1280, height = 900, script = true } = {}) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    javaScriptEnabled: script,
    reducedMotion: 'reduce', // scrolling that takes time would have to be waited for
  });
  return context.newPage();
}

/**
 * Goes to the same page in another language, as a reader does: unfolds the languages where they are folded. Waits for
 * the styles as well, without which nothing there can be measured.
 */
export async function switchTo(page, language) {
  const folded = page.locator('nav.languages details:not([open]) summary');
  if (await folded.isVisible()) await folded.click();
  await page.locator(`nav.languages a[hreflang="${language}"]`).click();
  await page.waitForLoadState('load');
}

/** Notes what a page does that it should not: errors, and requests to anywhere else. */
export function watch(page, origin) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // Chromium reports the page for what does not exist as an error of its own; that it has the status is the point.
    const expected = message.text().includes('404') && message.location().url === page.url();
    if (message.type() === 'error' && !expected) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`asks elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // The browser drops what it has not fetched yet when it leaves a page, as it does at once at an old address.
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} (${reason})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document') {
      faults.push(`${response.status()}: ${response.url()}`);
    }
  });
  return faults;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of axe about colours: all that differs between light and dark. */
export const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds wrong on the page as it is shown now, one line for each element. */
export async function violations(page, rules = RULES) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(
    (rules) => window.axe.run({ runOnly: rules, resultTypes: ['violations'] }).then((result) => result.violations),
    rules,
  );
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html} (${node.failureSummary})`));
}

/** Keeps a picture of the whole page for people to look at. */
export async function picture(page, name) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.jpg`), fullPage: true, type: 'jpeg', quality: 70 });
}

/** The words that a reader sees in an element, with single spaces; long lists that are folded are unfolded first. */
export async function words(page, selector = 'main') {
  await page.evaluate(() => document.querySelectorAll('details.rest').forEach((details) => { details.open = true; }));
  return (await page.locator(selector).first().innerText()).normalize('NFC').replace(/\s+/gu, ' ').trim();
}
