import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

export type BrowserName = 'chromium' | 'firefox';

/** Where browsers go that `installBrowser` downloads itself. */
export const downloadFolder = join('.cache', 'browsers');

const programs = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'],
  firefox: ['firefox-esr', 'firefox', 'firefox.exe'],
};

const elsewhere = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ],
};

/** Path of an installed browser, or null: `$CHROMIUM` or `$FIREFOX` first, then a download of ours, then the system's. */
export function findBrowser(name: BrowserName): string | null {
  const chosen = process.env[name.toUpperCase()];
  const paths = [
    ...(chosen ? [chosen] : []),
    ...downloads(name),
    ...onPath(programs[name]),
    ...elsewhere[name],
  ];
  return paths.find((path) => existsSync(path)) ?? null;
}

function downloads(name: BrowserName): string[] {
  if (name === 'chromium') return [chromium.executablePath()];
  const inside = '{firefox/firefox,firefox/firefox.exe,Firefox.app/Contents/MacOS/firefox}';
  return globSync(join(downloadFolder, 'firefox', '*', inside)).map((path) => join(process.cwd(), path));
}

function onPath(names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Is there a font for Chinese? Only Linux may come without. */
export function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

/** What Chromium needs to run here: no sandbox for root, no calls home. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
