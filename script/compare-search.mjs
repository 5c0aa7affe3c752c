#!/usr/bin/env node
// Compares the site's own search with Pagefind, on the same pages and by the same queries:
//
//   npm install --prefix build/pagefind pagefind@1.6
//   node script/compare-search.mjs PROGRAM build/pagefind SITE [ENTRIES-SITE]
//
// PROGRAM is samverka, SITE a folder with sources whose pages the queries of tests/search/queries.json are about;
// another with many entries is only timed. Prints medians of three runs: what building the index adds to a build (with
// and without --no-search), what Pagefind takes for the finished pages, the most memory of each, and recall in the
// first five.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { FOLDERS, first, open as openIndex, queries, recall } from '../tests/search/recall.mjs';

const [program, pagefind, ...sites] = process.argv.slice(2);
if (!sites.length) throw new Error('node script/compare-search.mjs PROGRAM PAGEFIND-FOLDER SITE [ENTRIES-SITE]');
const RUNS = 3;
const work = mkdtempSync(path.join(os.tmpdir(), 'compare-search-'));
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Seconds, seconds of the processor and mebibytes of a command, as GNU time tells them. */
function measure(command, ...rest) {
  const ran = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', command, ...rest], { encoding: 'utf8' });
  if (ran.status) throw new Error(ran.stderr);
  const [seconds, user, system, kibibytes] = ran.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { seconds, processor: user + system, mebibytes: kibibytes / 1024 };
}

function medians(run) {
  const all = Array.from({ length: RUNS }, run);
  return Object.fromEntries(Object.keys(all[0]).map((what) => [what, median(all.map((one) => one[what]))]));
}

function build(site, ...options) {
  const output = path.join(work, 'output');
  rmSync(output, { recursive: true, force: true });
  return measure(program, 'build', '--site', site, '--output', output, '--today', '2026-12-01', ...options);
}

const tell = (name, { seconds, processor, mebibytes }) =>
  console.log(`  ${name.padEnd(28)} ${seconds.toFixed(2)} s, processor ${processor.toFixed(2)} s, ${mebibytes.toFixed(0)} MiB`);

function time(site) {
  console.log(site);
  const without = medians(() => build(site, '--no-search'));
  const own = medians(() => build(site));
  const output = path.join(work, 'output');
  const index = path.join(work, 'pagefind');
  const theirs = medians(() => measure(path.join(pagefind, 'node_modules/.bin/pagefind'), '--site', output, '--output-path', index));
  tell('build without search', without);
  tell('build with own search', own);
  tell('own search adds', Object.fromEntries(Object.keys(own).map((what) => [what, own[what] - without[what]])));
  tell('pagefind, beside the build', theirs);
  const size = (folder) => execFileSync('du', ['-sk', '--apparent-size', ...folder], { encoding: 'utf8' }).split('\n').reduce((sum, line) => sum + (Number.parseInt(line, 10) || 0), 0);
  const folders = Object.values(FOLDERS).map((folder) => path.join(output, folder)).filter((folder) => !spawnSync('test', ['-d', folder]).status);
  console.log(`  size: own ${size(folders)} KiB, pagefind ${size([index])} KiB`);
  return { output, index };
}

/** The slugs of what Pagefind finds first, asked in a browser, where alone it runs. */
async function theirsBy(page, query) {
  const addresses = await page.evaluate(async (text) => {
    const { results } = await window.pagefind.search(text);
    const data = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    return data.map(({ url }) => url);
  }, query);
  return { slugs: addresses.map((address) => address.split('/').filter(Boolean).at(-1) ?? ''), all: true };
}

async function ask({ output, index }) {
  cpSync(index, path.join(output, 'pagefind'), { recursive: true });
  process.env.SAMVERKA_SITE = output;
  const { open, start } = await import('../tests/browser/harness.mjs');
  const running = await start(output);
  const sums = { own: 0, pagefind: 0 };
  const pages = {};
  const indexes = {};
  for (const asked of queries) {
    indexes[asked.lang] ??= await openIndex(output, asked.lang);
    if (!pages[asked.lang]) {
      pages[asked.lang] = await open(running);
      await pages[asked.lang].goto(asked.lang === 'sv' ? '/404.html' : `/${asked.lang}/404.html`);
      await pages[asked.lang].evaluate(async () => {
        window.pagefind = await import('/pagefind/pagefind.js');
        await window.pagefind.init();
      });
    }
    const own = recall(asked, await first(indexes[asked.lang], asked.query));
    const found = await theirsBy(pages[asked.lang], asked.query);
    const theirs = recall(asked, found);
    sums.own += own;
    sums.pagefind += theirs;
    if (theirs !== own) console.log(`  ${asked.lang} «${asked.query}»: own ${own.toFixed(2)}, pagefind ${theirs.toFixed(2)} (${found.slugs.join(' ')})`);
  }
  await running.stop();
  for (const [name, sum] of Object.entries(sums)) console.log(`recall in the first five, ${name}: ${(100 * sum / queries.length).toFixed(1)} %`);
}

for (const [number, site] of sites.entries()) {
  const made = time(site);
  if (number === 0) await ask(made);
}
rmSync(work, { recursive: true, force: true });
