import { createServer } from 'node:http';
import { buildPackage } from '../../build-package.ts';
import { chooseEverywhere } from '../../drive/choose-everywhere.ts';
import { launchReader } from '../../launch.ts';
import { listen, originOf, stop } from '../../serve.ts';
import { traced } from './trace.ts';

/** Until the built extension has long come to rest on a small page, in ms. */
const rest = 1_500;

/**
 * CPU of the built extension's scripts on a page that has none of its own, each time in a new tab: the content script
 * read by the engine, its questions to the background, the glossary compiled, the page read. In ms.
 */
export async function timesInProduct(html: string, runs: number): Promise<number[]> {
  await buildPackage('test', 'chromium');
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await listen(server, 0);
  const reader = await launchReader('chromium', 'test', { headless: true });
  try {
    await chooseEverywhere(reader);
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const page = await reader.browser.newPage();
      await page.evaluateOnNewDocument(() => performance.mark('start'));
      await page.tracing.start({ categories: ['blink.user_timing', 'devtools.timeline', 'v8.execute'] });
      await page.goto(originOf(server));
      await new Promise((resolve) => setTimeout(resolve, rest));
      await page.evaluate(() => performance.mark('end'));
      times.push((await traced(page)).scripts('start', 'end'));
      await page.close();
    }
    return times;
  } finally {
    await reader.browser.close();
    await stop(server);
  }
}
