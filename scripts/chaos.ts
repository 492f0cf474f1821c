/**
 * `npm run test:chaos`: the product's suite once more, in Chromium with the worker ended before every act of the reader,
 * in Firefox with an event page that ends after half a second. Needs the test build; the figures go to `.cache/chaos.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { giveUp, say } from './say.ts';
import { runVitest } from './suites.ts';

process.env.CHAOS = '1';
const { passed, failed } = runVitest('product', 'chaos');
const run = JSON.parse(readFileSync('.cache/vitest-chaos.json', 'utf8')) as {
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
};
const broken = run.testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ status }) => status === 'failed')
  .map(({ fullName }) => fullName);
writeFileSync('.cache/chaos.json', JSON.stringify({ passed, failed, broken }, null, 1));
for (const name of broken) say(`failed: ${name}`);
say(`chaos: ${passed} passed, ${failed} failed`);
if (failed > 0) giveUp('Not everything survives a worker that dies.');
