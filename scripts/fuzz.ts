/**
 * `npm run fuzz -- --runs N --seed S`: as many random cases over everything that takes in what others made. Prints what
 * came of each target, and leaves the figures in `.cache/fuzz.json` for `npm run hazards`. Ends with 1 after a crash.
 */
import 'fake-indexeddb/auto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Outcome, runTarget } from '../tests/fuzz/target.ts';
import { targets } from '../tests/fuzz/targets.ts';
import { say } from './say.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const outcomes: Outcome[] = [];

// pdf.js tells its woes of every damaged file.
console.warn = () => {};
for (const target of targets.filter(({ name }) => name.includes(values.only))) {
  const outcome = await runTarget(target, Math.ceil((runs * target.share) / 100), seed);
  outcomes.push(outcome);
  tell(outcome);
}

const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
const [cases, crashes] = [sum((one) => one.cases), sum(({ crashes }) => crashes.length)];
say(`${cases} cases with seed ${seed}, ${crashes} crashes`);
if (values.only === '') {
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/fuzz.json', JSON.stringify({ seed, cases, crashes, outcomes }, null, 1));
}
process.exit(crashes > 0 ? 1 : 0);

function tell({ target, cases, crashes, time }: Outcome): void {
  say(`${target}: ${cases} cases, ${crashes.length} crashes, ${(time / 1_000).toFixed(1)} s`);
  for (const { seed, error, sample } of crashes) say(`  seed ${seed}: ${error}\n  ${sample}`);
}
