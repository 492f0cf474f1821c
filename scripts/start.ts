/** `npm start`: Glossa in a browser, on a sample page; without a display, the same as pictures. */
import { type BrowserName, findBrowser } from './browsers.ts';
import { buildPackage } from './build-package.ts';
import { chooseEverywhere } from './drive/choose-everywhere.ts';
import { needBrowser, needChineseFont } from './install-browser.ts';
import { launchReader, type Reader } from './launch.ts';
import { giveUp, say } from './say.ts';
import { type Site, serve } from './serve.ts';
import { tellStory } from './story.ts';

/** The address of the sample page stays the same from one start to the next, so that what was saved is found again. */
const port = 8765;

const hasDisplay = process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Chromium, or a Firefox that is already here, or else a Chromium to be installed. */
function chooseBrowser(): BrowserName {
  if (process.argv.includes('--firefox')) return 'firefox';
  return !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium';
}

async function openBrowser(name: BrowserName): Promise<Reader> {
  try {
    return await launchReader(name, 'start', { headless: !hasDisplay });
  } catch (error) {
    throw new Error(`${findBrowser(name)} did not start: ${String(error).split('\n')[0]}`);
  }
}

/** Leaves the browser to the reader until its window is closed or Ctrl+C is pressed. */
async function handOver(reader: Reader, site: Site): Promise<void> {
  const page = await reader.browser.newPage();
  await page.goto(`${site.origin}/`);
  await page.bringToFront();
  say(`The sample page is open at ${site.origin}/. Rest the pointer on an underlined word.`);
  say('Close the browser or press Ctrl+C to end.');
  await new Promise((resolve) => reader.browser.once('disconnected', resolve));
}

async function start(): Promise<void> {
  const name = chooseBrowser();
  await needBrowser(name);
  await needChineseFont();
  await buildPackage('start', name);
  const site = await serve('data/sample', port);
  if (!site.portAsAsked)
    say(`Port ${port} is taken, so the sample page is served at ${site.origin}/ instead.`);
  say(`Starting ${findBrowser(name)} …`);
  const reader = await openBrowser(name);
  await chooseEverywhere(reader, hasDisplay ? 'auto' : 'zh-CN');
  if (hasDisplay) await handOver(reader, site);
  else await tellStory(reader, site);
  await reader.browser.close();
  await site.close();
}

start().catch(giveUp);
