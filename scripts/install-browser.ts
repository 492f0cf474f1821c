import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserName, downloadFolder, findBrowser, hasChineseFont } from './browsers.ts';
import { say } from './say.ts';

const bin = join('node_modules', '.bin');

const downloadCommands: Record<BrowserName, string[]> = {
  chromium: [join(bin, 'playwright'), 'install', 'chromium'],
  firefox: [join(bin, 'browsers'), 'install', 'firefox@stable', '--path', downloadFolder],
};

const debianPackages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Lines of these tools worth showing: how far a download is, and what apt-get unpacks. Errors end in our own words. */
const progress = /\d+%|^Get:|^Unpacking/;

/**
 * Path of the browser, which is downloaded or installed where it is missing.
 * Rejects with a sentence for the reader where neither can be done.
 */
export async function needBrowser(name: BrowserName): Promise<string> {
  const variable = name.toUpperCase();
  const chosen = process.env[variable];
  if (chosen && !existsSync(chosen)) throw new Error(`${variable} names ${chosen}, which is not there.`);
  const found = findBrowser(name);
  if (found) return found;
  say(`There is no ${name} here: downloading one (about 170 MB) …`);
  await run(downloadCommands[name]);
  if (!findBrowser(name)) await aptInstall([debianPackages[name]]);
  const installed = findBrowser(name);
  if (installed) return installed;
  throw new Error(
    `There is no ${name} here and none could be downloaded: install one, or name it with ${variable}=/path/to/it.`,
  );
}

/** Installs a Chinese font where root can; elsewhere says that pictures will show boxes. */
export async function needChineseFont(): Promise<void> {
  if (hasChineseFont()) return;
  await aptInstall(['fontconfig', 'fonts-noto-cjk']);
  if (!hasChineseFont()) say('There is no Chinese font here, so pictures will show boxes for characters.');
}

async function aptInstall(packages: string[]): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  say(`Installing ${packages.join(' and ')} with apt-get …`);
  await run(['apt-get', '-y', 'update']);
  await run(['apt-get', '-y', 'install', '--no-install-recommends', ...packages]);
}

/** Runs a command to its end; whether it worked shows in what is found afterwards. */
async function run([program = '', ...rest]: string[]): Promise<void> {
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
    shell: process.platform === 'win32',
  });
  createInterface({ input: child.stdout }).on('line', (line) => progress.test(line) && say(`  ${line}`));
  // A program that is not there at all raises an error and never closes.
  await new Promise((resolve) => child.on('close', resolve).on('error', resolve));
}
