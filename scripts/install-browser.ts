import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type BrowserName, downloadFolder, findBrowser, hasChineseFont } from './browsers.ts';
import { say } from './say.ts';

const bin = join('node_modules', '.bin');

const downloadCommands: Record<BrowserName, string[]> = {
  chromium: [join(bin, 'playwright'), 'install', 'chromium'],
  firefox: [join(bin, 'browsers'), 'install', 'firefox@stable', '--path', downloadFolder],
};

const debianPackages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Path of the browser, which is downloaded or installed where it is missing.
 * Throws a sentence for the reader where neither can be done.
 */
export function needBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  say(`No ${name} here: downloading one (about 170 MB) …`);
  run(downloadCommands[name]);
  if (!findBrowser(name)) aptInstall([debianPackages[name]]);
  const installed = findBrowser(name);
  if (installed) return installed;
  throw new Error(
    `No ${name} was found, and none could be installed: install one, or name it with ${name.toUpperCase()}=/path/to/it.`,
  );
}

/** Installs a Chinese font where root can; elsewhere says that pictures will show boxes. */
export function needChineseFont(): void {
  if (hasChineseFont()) return;
  aptInstall(['fontconfig', 'fonts-noto-cjk']);
  if (!hasChineseFont()) say('There is no Chinese font here, so screenshots will show boxes for characters.');
}

function aptInstall(packages: string[]): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  say(`Installing ${packages.join(' and ')} with apt-get …`);
  run(['apt-get', '-q', '-y', 'update']);
  run(['apt-get', '-q', '-y', 'install', '--no-install-recommends', ...packages]);
}

/** Runs a command to its end; whether it worked shows in what `findBrowser` finds afterwards. */
function run([program = '', ...rest]: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(program, rest, {
    stdio: 'inherit',
    env,
    timeout: 10 * 60_000,
    shell: process.platform === 'win32',
  });
}
