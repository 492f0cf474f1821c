/**
 * `npm run test:chaos`: the product's suite once more, in Chromium with the worker ended before every act of the reader,
 * in Firefox with an event page that ends after half a second; with names (`-- story card`) only those files. Needs the
 * test build; what came of each file goes to `.cache/chaos.json`, where a run of some leaves the others as they were.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { giveUp, say } from './say.ts';
import { runVitest } from './suites.ts';

interface Run {
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
}

const names = process.argv.slice(2);
const file = '.cache/chaos.json';
process.env.CHAOS = '1';
const { passed, failed } = runVitest(
  'product',
  'chaos',
  names.map((name) => `tests/product/${name}.test.ts`),
);
const run = JSON.parse(readFileSync('.cache/vitest-chaos.json', 'utf8')) as Run;
const told = run.testResults.map(({ name, assertionResults }) => {
  const broken = assertionResults.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName);
  for (const one of broken) say(`failed: ${one}`);
  return [basename(name, '.test.ts'), { passed: assertionResults.length - broken.length, broken }] as const;
});
const before = names.length > 0 && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const all = Object.entries({ ...before, ...Object.fromEntries(told) }).sort(([one], [other]) =>
  one < other ? -1 : 1,
);
writeFileSync(file, JSON.stringify(Object.fromEntries(all), null, 1));
say(`chaos: ${passed} passed, ${failed} failed`);
if (failed > 0) giveUp('Not everything survives a worker that dies.');
