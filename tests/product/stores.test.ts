/** What Mozilla asks of a package: a clean report of its linter, and sources that build the same. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import linter from 'addons-linter';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import allowed from '../../data/store/linter-warnings.json' with { type: 'json' };
import { filesIn } from '../../scripts/files-in.ts';
import { packageFolder } from '../../scripts/launch.ts';
import { sourceFiles } from '../../scripts/source-files.ts';
import { zipFiles } from '../../scripts/zip-files.ts';
import { fileIn, temporaryFolder } from '../harness/disk-files.ts';

const built = packageFolder('firefox', 'test');
const folder = temporaryFolder();

test('the linter of addons.mozilla.org finds no error, and no warning without a written reason (H85)', async () => {
  const report = await linter
    .createInstance({
      config: { _: [built], logLevel: 'fatal', output: 'none', boring: true, metadata: false },
      runAsBinary: false,
    })
    .run();
  expect(report.errors.map(({ code, file }) => `${code} ${file}`)).toEqual([]);
  const isAllowed = ({ code, message, file = '' }: { code: string; message: string; file?: string }) =>
    allowed.some((one) => one.code === code && one.message === message && new RegExp(one.file).test(file));
  const others = [...report.warnings, ...report.notices].filter((warning) => !isAllowed(warning));
  expect(others.map(({ code, message, file }) => `${code} ${file}: ${message}`)).toEqual([]);
  const isNeeded = (one: (typeof allowed)[number]) =>
    report.warnings.some(({ code, file = '' }) => code === one.code && new RegExp(one.file).test(file));
  expect(
    allowed.filter((one) => !isNeeded(one)),
    'reasons without a warning',
  ).toEqual([]);
}, 300_000);

test('the sources that are handed in build the very same package (H85)', () => {
  const sources = unzipSync(zipFiles('.', sourceFiles()));
  for (const [path, bytes] of Object.entries(sources)) fileIn(folder, path, bytes);
  expect(existsSync(join(folder, 'tests'))).toBe(false);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const build = spawnSync(process.execPath, ['scripts/build.ts', 'test', 'firefox'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(build.status, build.stderr).toBe(0);
  const again = join(folder, '.output', 'firefox-mv3-test');
  expect(filesIn(again).toSorted()).toEqual(filesIn(built).toSorted());
  const differing = filesIn(built).filter(
    (path) => !readFileSync(join(again, path)).equals(readFileSync(join(built, path))),
  );
  expect(differing).toEqual([]);
}, 300_000);
