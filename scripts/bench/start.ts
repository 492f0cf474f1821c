import { statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { askBackground } from '../ask-background.ts';
import { buildPackage } from '../build-package.ts';
import { chooseEverywhere } from '../drive/choose-everywhere.ts';
import { waitForMarks } from '../drive/marks.ts';
import { endBackground } from '../end-background.ts';
import { needBrowser } from '../install-browser.ts';
import { launchReader, packageFolder, type Reader } from '../launch.ts';
import { serve } from '../serve.ts';
import { timeCard } from './hover.ts';

/** What the design allows, in the figure's unit. */
interface StartFigure {
  bench: 'start';
  measured: string;
  ours: number;
  unit: 'ms' | 'bytes';
  budget: number;
  /** Of how many runs `ours` is the median. */
  runs: number;
  /** Load of the machine in the last minute: these are wall times, and wait for whatever else runs. */
  load: number;
}

const runs = 7;

/** The reader's first minute in a real Chromium: install, first marks, size of the content script, cold search. */
export async function* benchStart(): AsyncGenerator<StartFigure> {
  await needBrowser('chromium');
  await buildPackage('test', 'chromium');
  const sizeOf = (script: string) => statSync(join(packageFolder('chromium', 'test'), script)).size;
  yield {
    bench: 'start',
    measured: 'content script of every page, minified',
    ours: sizeOf('scout.js'),
    unit: 'bytes',
    budget: 30_000,
    runs: 1,
    load: machineLoad(),
  };

  const site = await serve('data/sample', 0);
  const minutes: FirstMinute[] = [];
  for (let run = 0; run < runs; run++) minutes.push(await firstMinute(`${site.origin}/`));
  await site.close();
  const figure = (measured: string, of: keyof FirstMinute, budget: number): StartFigure => {
    const ours = median(minutes.map((minute) => minute[of]));
    return { bench: 'start', measured, ours, unit: 'ms', budget, runs, load: machineLoad() };
  };
  yield figure('install to documents read and glossary ready', 'ready', 1_000);
  yield figure('sample page: end of `load` to first marks', 'marks', 100);
  yield figure('pointer on a term to its card, 150 ms of rest in it', 'card', 300);
  yield figure('search with a cold background, question to answer', 'search', 500);
}

/** Milliseconds that each part of a first minute takes. */
interface FirstMinute {
  ready: number;
  marks: number;
  card: number;
  search: number;
}

/** Goes through a first minute in a profile of its own. */
async function firstMinute(url: string): Promise<FirstMinute> {
  const reader = await launchReader('chromium', 'test', { headless: true });
  const ready = (await waitUntilReady(reader.welcome)) - reader.installedAt;
  const popup = await reader.openOwnPage('popup.html');
  // Only a search waits for the index: what follows is measured on a corpus at rest.
  await askBackground(popup, 'search.query', 'wlcy');
  await chooseEverywhere(reader);
  const page = await reader.browser.newPage();
  await page.setViewport({ width: 1180, height: 860 });
  const marks = await timeFirstMarks(page, url);
  const card = await timeCard(page, '未来产业');
  const search = await timeColdSearch(reader, popup);
  await reader.browser.close();
  return { ready, marks, card, search };
}

/** When the background first says that it is ready, in ms since 1970. */
async function waitUntilReady(welcome: Page): Promise<number> {
  for (;;) {
    const { state } = await askBackground(welcome, 'corpus.state');
    if (state === 'ready') return Date.now();
    if (state === 'failed') throw new Error('The corpus could not be prepared.');
    // Asking without a pause would keep the background from what it is asked about.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Milliseconds from the end of the page's `load` to the first registered mark, by the page's own clock. */
async function timeFirstMarks(page: Page, url: string): Promise<number> {
  await page.evaluateOnNewDocument(() => {
    const look = () => {
      if ([...CSS.highlights.keys()].some((name) => name.startsWith('glossa-term'))) {
        performance.mark('first marks');
      } else setTimeout(look);
    };
    look();
  });
  await page.goto(url);
  await waitForMarks(page);
  return page.evaluate(() => {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const [marks] = performance.getEntriesByName('first marks');
    return (marks?.startTime ?? 0) - (load?.loadEventEnd ?? 0);
  });
}

async function timeColdSearch(reader: Reader, popup: Page): Promise<number> {
  await endBackground(reader);
  return popup.evaluate(async () => {
    const started = performance.now();
    await chrome.runtime.sendMessage({ question: 'search.query', id: 'bench', args: ['wlcy'] });
    return performance.now() - started;
  });
}

function machineLoad(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
