/**
 * `npm run hazards`: writes tests/HAZARDS.md, the table from hazard to tests to result, out of what the last `npm test`
 * left in `.cache`. With `--check` it only says whether the table is what that run would give.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Hazard, hazards } from '../tests/hazards/hazards.ts';
import { keptFigures, longRuns } from './hazard-figures.ts';
import { giveUp, say } from './say.ts';

interface RunTest {
  file: string;
  name: string;
  status: string;
}

const isCheck = process.argv.includes('--check');
const table = 'tests/HAZARDS.md';
const suites = ['unit', 'browser', 'product'];

/**
 * Every test of the last run of each suite, in an order that no run changes: by file, then as the file has them. For the
 * check a failed test counts as passed: its own suite has told of it, and the table is not wrong for it.
 */
function readRuns(): RunTest[] {
  const tests = suites.flatMap((suite) => {
    const file = `.cache/vitest-${suite}.json`;
    if (!existsSync(file)) return giveUp(`${file} is missing: run npm test first.`);
    const run = JSON.parse(readFileSync(file, 'utf8')) as {
      testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
    };
    return run.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status }) => ({
        file: relative(process.cwd(), name).replaceAll('\\', '/'),
        name: fullName,
        status: isCheck && status === 'failed' ? 'passed' : status,
      })),
    );
  });
  return tests.sort((one, other) => (one.file < other.file ? -1 : Number(one.file > other.file)));
}

/** Tests of one file that a row names; a table of cases would fill pages. */
const namesShown = 3;

/** The hazards that a test's name names: `(H21, T53)`. */
function rowsNamed({ name }: RunTest): string[] {
  return name.match(/\b[HT]\d{1,2}\b/gu) ?? [];
}

function rowOf({ id, title }: Hazard, tests: readonly RunTest[]): string {
  const covering = tests.filter((test) => rowsNamed(test).includes(id));
  const failed = covering.filter(({ status }) => status !== 'passed').length;
  const files = [...new Set(covering.map(({ file }) => file))];
  const named = files.map((file) => namesIn(file, covering));
  const result = covering.length === 0 ? 'no test' : failed > 0 ? 'FAILS' : 'passes';
  return `| ${id} | ${plain(title)} | ${named.join('<br>')} | ${result} |`;
}

function namesIn(file: string, tests: readonly RunTest[]): string {
  const names = tests.filter((test) => test.file === file).map(({ name }) => plain(name));
  const more = names.length - namesShown;
  return `${file}: ${names.slice(0, namesShown).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

const plain = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');

function render(tests: readonly RunTest[], figures: string): string {
  const rows = hazards.map((hazard) => rowOf(hazard, tests));
  const count = (result: string) => rows.filter((row) => row.endsWith(`| ${result} |`)).length;
  return `# What can go wrong, and the test that shows it does not

Written by \`npm run hazards\` from the last \`npm test\`; do not edit. H rows are hazards, T rows torture cases; the tests
name them. ${count('passes')} of ${rows.length} pass, ${count('no test')} have no test yet, ${count('FAILS')} fail.

| | hazard | tests | result |
|---|---|---|---|
${rows.join('\n')}

${figures}`;
}

const before = existsSync(table) ? readFileSync(table, 'utf8') : '';
// Figures of long runs are those of whoever wrote the table: `npm test` does not run them.
const written = render(readRuns(), isCheck ? keptFigures(before) : longRuns(before));
if (!isCheck) {
  writeFileSync(table, written);
  say(`${table} is written.`);
} else if (before !== written) {
  giveUp(`${table} does not tell what the tests showed: run npm run hazards.`);
}
