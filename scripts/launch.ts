import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type LaunchOptions, launch, type Page } from 'puppeteer-core';
import { type BrowserName, chromiumArguments, findBrowser } from './browsers.ts';
import { until } from './until.ts';

/** A browser with Glossa in it. */
export interface Reader {
  name: BrowserName;
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  origin: string;
  /** When the installation began, in ms since 1970. */
  installedAt: number;
  /** The tab that the extension opened when it was installed. */
  welcome: Page;
  /** A page of the extension in a new tab. */
  openOwnPage(path: string): Promise<Page>;
}

export interface LaunchChoices {
  headless: boolean;
  /** More command-line arguments. */
  args?: string[];
  /** More preferences of Firefox. */
  preferences?: Record<string, unknown>;
  /** Another folder than that of the built package. */
  folder?: string;
  /** A profile to be kept, in which Glossa was installed before: it is not welcomed again. */
  profile?: string;
}

/** The address of Glossa in Firefox is drawn by lot for each profile; here it is fixed beforehand. */
export const firefoxUuid = '7a0a9f5e-6c1d-4b60-9d0c-1f2e3d4c5b6a';

/** Folder of a built package, as `npm run build…` leaves it. */
export function packageFolder(name: BrowserName, mode: 'start' | 'test'): string {
  return resolve('.output', `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-${mode}`);
}

/** Starts the browser with a throw-away profile and the package of `mode` installed. */
export async function launchReader(
  name: BrowserName,
  mode: 'start' | 'test',
  choices: LaunchChoices,
): Promise<Reader> {
  const folder = choices.folder ?? packageFolder(name, mode);
  const browser = await launch(
    name === 'chromium' ? chromiumOptions(choices) : firefoxOptions(folder, choices),
  );
  const installedAt = Date.now();
  const id = await browser.installExtension(folder);
  const origin = name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${firefoxUuid}`;
  const welcome = choices.profile ? await browser.newPage() : await findWelcome(browser);
  const openOwnPage = async (path: string) => {
    const page = await browser.newPage();
    // Firefox changes the tab's process on the way and never reports `load`.
    await page.goto(`${origin}/${path}`, { waitUntil: name === 'chromium' ? 'load' : 'networkidle0' });
    return page;
  };
  return { name, browser, origin, installedAt, welcome, openOwnPage };
}

/** Waits for the welcome page: a tab that opens later would take the front from whatever was opened meanwhile. */
function findWelcome(browser: Browser): Promise<Page> {
  const look = async () => {
    // Firefox tells no address of an extension's page, so the pages are asked themselves.
    for (const page of await browser.pages()) if (await isWelcome(page)) return page;
    return null;
  };
  return until(look, 'The welcome page did not open.');
}

/** A page that is just being left cannot be asked, and is asked again. */
const isWelcome = (page: Page): Promise<boolean> =>
  page.evaluate(() => location.pathname === '/welcome.html').catch(() => false);

function chromiumOptions({ headless, args = [], profile }: LaunchChoices): LaunchOptions {
  return {
    ...(profile ? { userDataDir: profile } : {}),
    executablePath: programOf('chromium'),
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    // The banner of automation would be the first thing a reader sees.
    ignoreDefaultArgs: ['--enable-automation', '--disable-back-forward-cache'],
    args: [...chromiumArguments, ...args],
  };
}

function firefoxOptions(folder: string, choices: LaunchChoices): LaunchOptions {
  const { headless, args = [], preferences = {}, profile } = choices;
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return {
    ...(profile ? { userDataDir: profile } : {}),
    browser: 'firefox',
    executablePath: programOf('firefox'),
    headless,
    defaultViewport: null,
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [manifest.browser_specific_settings.gecko.id]: firefoxUuid,
      }),
      ...preferences,
    },
  };
}

function programOf(name: BrowserName): string {
  const program = findBrowser(name);
  if (!program) throw new Error(`There is no ${name} here.`);
  return program;
}
