import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How many checks held and how many did not. */
export interface Score {
  passed: number;
  failed: number;
}

const bin = join(process.cwd(), 'node_modules', '.bin');

/** Runs a tool of `node_modules/.bin`, which counts as one check. */
export function runTool(name: string, options: string[]): Score {
  return run(name, options) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs one Vitest project, or the named files of it, and counts its tests; a run that breaks outside of a test counts as
 * one failure. What came of each is left in `.cache` under the label.
 */
export function runVitest(project: string, label = project, files: readonly string[] = []): Score {
  const file = join('.cache', `vitest-${label}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const clean = run('vitest', ['run', `--project=${project}`, ...reporters, ...files]);
  const counted = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const passed = counted.numPassedTests ?? 0;
  const failed = counted.numFailedTests ?? 0;
  return { passed, failed: clean || failed > 0 ? failed : 1 };
}

/** True if the tool came to a good end. */
function run(name: string, options: string[]): boolean {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const ended = spawnSync(name, options, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  return ended.status === 0;
}
