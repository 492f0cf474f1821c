import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { chromiumArguments } from '../../browsers.ts';
import { withCompileHint } from '../../compile-hint.ts';
import { needBrowser } from '../../install-browser.ts';
import { traced } from './trace.ts';

export type Contestant = 'ours' | 'automaton' | 'peer' | 'markJs';

/** What one run on a fresh page gave; times are CPU of the main thread in ms. */
export interface Sample {
  compile: number;
  /** From the first line of it until the page is at rest again. */
  whole: number;
  /** From the start of reading until the first marks are drawn. */
  first: number;
  /** Until everything is matched, counted and registered. */
  done: number;
  longest: number;
  ranges: number;
  added: number;
}

interface InPage {
  run(
    name: Contestant,
    keys: string[],
    hanPairs?: string,
    inOneGo?: boolean,
  ): Promise<{ matches: number; ranges: number; added: number }>;
  append(texts: string[]): Promise<void>;
  hover(): number;
  storm(asFastAsItCan: boolean): Promise<number>;
}
declare const benchPage: InPage;

/** A browser in which contestants mark pages, each on a fresh one so that its code is cold. */
export class Contest {
  readonly #browser: Browser;
  readonly #script: string;

  private constructor(browser: Browser, script: string) {
    this.#browser = browser;
    this.#script = script;
  }

  static async open(): Promise<Contest> {
    const executablePath = await needBrowser('chromium');
    const browser = await launch({
      executablePath,
      headless: true,
      args: [...chromiumArguments, '--js-flags=--expose-gc'],
    });
    return new Contest(browser, await bundle());
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** One contestant compiles the keys and marks one page; what garbage the first leaves is collected between, unless it is all to be `inOneGo`. */
  async run(
    name: Contestant,
    html: string,
    keys: string[],
    { hanPairs = '', inOneGo = false } = {},
  ): Promise<Sample> {
    const page = await this.#fresh(html);
    await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
    const { ranges, added } = await page.evaluate(
      (...args: [Contestant, string[], string, boolean]) => benchPage.run(...args),
      name,
      keys,
      hanPairs,
      inOneGo,
    );
    const thread = await traced(page);
    await page.close();
    return {
      compile: thread.between('compile', 'compiled'),
      whole: thread.between('compile', 'end'),
      first: thread.between('start', 'first'),
      done: thread.between('start', 'done'),
      longest: thread.longest('start', 'end'),
      ranges,
      added,
    };
  }

  /** CPU of our scripts for marking paragraphs appended to a marked page. */
  async append(html: string, keys: string[], texts: string[]): Promise<number> {
    const page = await this.#fresh(html);
    await page.evaluate((all) => benchPage.run('ours', all), keys);
    await page.tracing.start({ categories: ['toplevel', 'blink.user_timing', 'devtools.timeline'] });
    await page.evaluate((all) => benchPage.append(all), texts);
    const thread = await traced(page);
    await page.close();
    return thread.scripts('appended', 'end');
  }

  /** Milliseconds of a hit test on a marked page. */
  async hover(html: string, keys: string[]): Promise<number> {
    const page = await this.#fresh(html);
    await page.evaluate((all) => benchPage.run('ours', all), keys);
    const time = await page.evaluate(() => benchPage.hover());
    await page.close();
    return time;
  }

  /** Nodes that a page in a storm puts in within three seconds, marked or left alone. */
  async storm(html: string, keys: string[] | null, asFastAsItCan: boolean): Promise<number> {
    const page = await this.#fresh(html);
    if (keys !== null) await page.evaluate((all) => benchPage.run('ours', all), keys);
    const nodes = await page.evaluate((fast) => benchPage.storm(fast), asFastAsItCan);
    await page.close();
    return nodes;
  }

  async #fresh(html: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.setViewport({ width: 1280, height: 720 });
    await page.setContent(html, { waitUntil: 'load' });
    await page.addScriptTag({ content: this.#script });
    return page;
  }
}

async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, 'in-page.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'inPage' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('Vite built nothing');
  // As the content script is built.
  return withCompileHint(output.output[0].code);
}
