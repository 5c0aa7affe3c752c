// Lighthouse: full marks on the types of pages that readers come to first. Its mark for speed depends on the machine that
// asks, so it is told and not held; what makes pages fast is: how much is sent, in how many files (weight.test.mjs).

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { SITE, lighthouse } from './harness.mjs';

const PAGES = {
  'home': '/',
  'entry': '/natverk/partnerskap-skane/',
  'index': '/projekt/',
  'actor': '/aktorer/radda-barnen/',
  'search': '/sok/',
  'contacts': '/vem/',
};

describe('Lighthouse', () => {
  let running;
  before(async () => {
    running = await lighthouse(SITE);
  });
  after(() => running.stop());

  for (const [name, address] of Object.entries(PAGES)) {
    test(name, async (context) => {
      const { marks, faults } = await running.judge(address);
      context.diagnostic(`speed: ${marks.performance}`);
      const { accessibility, seo, 'best-practices': practices } = marks;
      assert.deepEqual({ accessibility, practices, seo }, { accessibility: 100, practices: 100, seo: 100 }, faults.join('\n'));
    });
  }
});
