import { join } from 'node:path';
import { type Browser, type CDPSession, launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { chromiumArguments } from '../../browsers.ts';
import { needBrowser } from '../../install-browser.ts';
import { type Site, serve } from '../../serve.ts';
import { traced } from '../page/trace.ts';
import type { Searcher } from './in-page.ts';

declare const benchSearch: {
  fill(texts: readonly string[]): Promise<number>;
  ask(who: Searcher, texts: readonly string[], queries: readonly string[]): Promise<number[][]>;
  open(): Promise<void>;
};

/** Answers of one searcher, with CPU of the thread for each, in ms. */
export interface Answered {
  found: number[][];
  costs: number[];
}

/** A corpus of known passages in a real Chromium's IndexedDB, asked on fresh pages. */
export class SearchStage {
  readonly #browser: Browser;
  readonly #site: Site;
  readonly #script: string;
  readonly #texts: readonly string[];

  private constructor(browser: Browser, site: Site, script: string, texts: readonly string[]) {
    this.#browser = browser;
    this.#site = site;
    this.#script = script;
    this.#texts = texts;
  }

  static async open(texts: readonly string[]): Promise<SearchStage> {
    const executablePath = await needBrowser('chromium');
    const args = [...chromiumArguments, '--js-flags=--expose-gc'];
    const browser = await launch({ executablePath, headless: true, args, protocolTimeout: 1_800_000 });
    return new SearchStage(browser, await serve('data/sample', 0), await bundle(), texts);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#site.close();
  }

  /** Publishing with the index: ms on the clock and of the thread. */
  async fill(): Promise<{ wall: number; cpu: number }> {
    const page = await this.#fresh();
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const before = await threadTime(session);
    const wall = await page.evaluate((texts) => benchSearch.fill(texts), this.#texts);
    const cpu = (await threadTime(session)) - before;
    await page.close();
    return { wall, cpu };
  }

  async ask(who: Searcher, queries: readonly string[]): Promise<Answered> {
    const page = await this.#fresh();
    await page.tracing.start({ categories: ['blink.user_timing'] });
    const texts = who === 'ours' ? [] : this.#texts;
    const found = await page.evaluate(
      (name, all, each) => benchSearch.ask(name, all, each),
      who,
      texts,
      queries,
    );
    const thread = await traced(page);
    await page.close();
    return { found, costs: queries.map((_, at) => thread.between(`q${at}`, `r${at}`)) };
  }

  /** From the first line of the script to the first answer, in ms: nothing is compiled, open or read before. */
  async askCold(query: string): Promise<number> {
    const page = await this.#blank();
    const asked = `globalThis.began = performance.now(); ${this.#script};
      benchSearch.first(${JSON.stringify(query)}).then(() => performance.now() - began)`;
    const time = (await page.evaluate(asked)) as number;
    await page.close();
    return time;
  }

  /** Bytes of JavaScript after some queries above those with the corpus open and nothing asked. */
  async heapAfter(queries: readonly string[]): Promise<number> {
    const page = await this.#fresh();
    const session = await page.createCDPSession();
    await page.evaluate(() => benchSearch.open());
    const idle = await heapSize(session);
    await page.evaluate((each) => benchSearch.ask('ours', [], each), queries);
    const used = (await heapSize(session)) - idle;
    await page.close();
    return used;
  }

  async #blank(): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(`${this.#site.origin}/`, { waitUntil: 'load' });
    return page;
  }

  async #fresh(): Promise<Page> {
    const page = await this.#blank();
    await page.evaluate(this.#script);
    return page;
  }
}

async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1_000;
}

async function heapSize(session: CDPSession): Promise<number> {
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'inPage' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('Vite built nothing');
  return output.output[0].code;
}
