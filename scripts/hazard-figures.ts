import { existsSync, readFileSync } from 'node:fs';

interface Fuzz {
  seed: number;
  cases: number;
  crashes: number;
  outcomes: { target: string; cases: number; crashes: unknown[] }[];
}
/** By the file of tests. */
type Chaos = Record<string, { passed: number; broken: string[] }>;
interface Soak {
  visits: number;
  saves: number;
  imports: number;
  errors: number;
  measured: Record<string, number>[];
}

/** The sections of the table as it is. */
export function keptFigures(table: string): string {
  const start = table.search(/^## /m);
  return start < 0 ? '' : table.slice(start);
}

/** The sections with what the long runs gave; one that was not run here is taken from the table as it was. */
export function longRuns(before: string): string {
  const parts = [
    section('Fuzz', '.cache/fuzz.json', fuzzText, before),
    section('Chaos', '.cache/chaos.json', chaosText, before),
    section('Soak', '.cache/soak.json', soakText, before),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function section<Figures>(
  title: string,
  file: string,
  tell: (figures: Figures) => string,
  before: string,
): string {
  const head = `## ${title}\n`;
  if (existsSync(file)) return `${head}\n${tell(JSON.parse(readFileSync(file, 'utf8')) as Figures)}`;
  const start = before.indexOf(head);
  if (start < 0) return '';
  const end = before.indexOf('\n## ', start);
  return end < 0 ? before.slice(start) : before.slice(start, end);
}

function fuzzText({ seed, cases, crashes, outcomes }: Fuzz): string {
  const rows = outcomes.map((one) => [one.target, one.cases, one.crashes.length]);
  return `${cases} random cases with seed ${seed} (\`npm run fuzz -- --runs ${cases} --seed ${seed}\`), ${crashes} crashes.\n
${tableOf(['target', 'cases', 'crashes'], rows)}`;
}

function chaosText(runs: Chaos): string {
  const rows = Object.entries(runs).map(([file, { passed, broken }]) => [file, passed, broken.length]);
  const names = Object.values(runs).flatMap(({ broken }) => broken);
  const passed = Object.values(runs).reduce((sum, run) => sum + run.passed, 0);
  const list = names.map((name) => `- ${name.replaceAll('<', '&lt;')}\n`).join('');
  return `The product's suite with Chromium's worker ended before every act, and Firefox's event page after half a second
(\`npm run test:chaos\`): ${passed} passed, ${names.length} failed.
${list && `\n${list}`}
${tableOf(['file', 'passed', 'failed'], rows)}`;
}

function soakText({ visits, saves, imports, errors, measured }: Soak): string {
  const names = Object.keys(measured[0] ?? {});
  const rows = measured.map((row) => names.map((name) => row[name] ?? 0));
  return `${visits} visits, ${saves} saves and ${imports} imports in one profile of Chromium, ${errors} errors
(\`npm run soak -- --visits ${visits} --saves ${saves} --imports ${imports}\`).\n
${tableOf(names, rows)}`;
}

function tableOf(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`);
  return lines.join('');
}
