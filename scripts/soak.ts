/**
 * `npm run soak -- --visits N --saves N --imports N`: one profile of Chromium in long use. Prints, ten times on the way,
 * what grows: memory of page and worker, our elements on the page, storage; leaves it in `.cache/soak.json`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openPage, openProduct, type Product } from '../tests/harness/product.ts';
import { askBackground } from './ask-background.ts';
import { chooseEverywhere } from './drive/choose-everywhere.ts';
import { waitForMarks } from './drive/marks.ts';
import { giveUp, say } from './say.ts';
import { until } from './until.ts';

const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '30' },
    saves: { type: 'string', default: '15' },
    imports: { type: 'string', default: '3' },
  },
});
const [visits, saves, imports] = [Number(values.visits), Number(values.saves), Number(values.imports)];
const folder = mkdtempSync(join(tmpdir(), 'glossa-soak-'));
const product = await openProduct('chromium');
const measured: Record<string, number>[] = [];

try {
  await chooseEverywhere(product);
  const library = await product.openOwnPage('options.html');
  await library.waitForSelector('.document-entry', { timeout: 60_000 });
  const page = await openPage(product, '/');
  await waitForMarks(page);
  measured.push(await measure(product, page, library, 0));
  for (let visit = 1; visit <= visits; visit++) {
    await page.goto(`${product.wire.origin}/?visit=${visit}`);
    await waitForMarks(page);
    if (isDue(visit, saves)) await save(page, library, visit);
    if (isDue(visit, imports)) await importOne(library, visit);
    if (isDue(visit, 10)) measured.push(await measure(product, page, library, visit));
  }
  mkdirSync('.cache', { recursive: true });
  const told = { visits, saves, imports, errors: product.consoleLines.length, measured };
  writeFileSync('.cache/soak.json', JSON.stringify(told, null, 1));
  for (const line of product.consoleLines.slice(0, 5)) say(line);
  say(`soak: ${visits} visits, ${saves} saves, ${imports} imports, ${product.consoleLines.length} errors`);
} catch (error) {
  giveUp(error);
} finally {
  await product.close();
  rmSync(folder, { recursive: true });
}

/** Whether this visit is one of so many, spread evenly. */
function isDue(visit: number, often: number): boolean {
  return Math.floor((visit * often) / visits) > Math.floor(((visit - 1) * often) / visits);
}

/** Selects words of the page and saves them, as the key of the manifest does. */
async function save(page: Page, library: Page, visit: number): Promise<void> {
  await page.evaluate((start) => {
    const node = document.querySelector('article p:not([class])')?.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, start, node, start + 6);
  }, visit % 20);
  const saved = await library.evaluate(`chrome.tabs.query({ url: '*://127.0.0.1/*' }).then(([tab]) =>
    chrome.tabs.sendMessage(tab.id, { question: 'page.reveal', id: 'save-${visit}', args: [{ act: 'save' }] }, { frameId: 0 }))
    .then((answer) => answer?.value)`);
  if (saved !== true) throw new Error(`Visit ${visit}: the selection was not saved.`);
}

/** A document of forty paragraphs, with terms of its own. */
async function importOne(library: Page, visit: number): Promise<void> {
  const path = join(folder, `第${visit}号.txt`);
  const rows = Array.from(
    { length: 40 },
    (_, at) => `第${at}条 数据空间${visit}号平台推动第${at * visit}项制度建设。`,
  );
  writeFileSync(path, `第${visit}号办法\n\n${rows.join('\n\n')}`);
  const before = (await askBackground(library, 'document.list')).length;
  await ((await library.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(path);
  const look = async () => (await askBackground(library, 'document.list'))[before];
  await until(look, `Visit ${visit}: the document was not imported.`, 60_000);
}

/** Memory in KB after the garbage is collected; what is stored in KB. */
async function measure({ browser, origin }: Product, page: Page, library: Page, visit: number) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const metrics = await page.metrics();
  const worker = await browser
    .waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(origin))
    .then((target) => target.createCDPSession());
  await worker.send('HeapProfiler.collectGarbage');
  const heap = await worker.send('Runtime.getHeapUsage');
  await worker.detach();
  const stored = await library.evaluate(() => navigator.storage.estimate().then(({ usage }) => usage ?? 0));
  const state = await askBackground(library, 'corpus.state');
  const row = {
    visit,
    pageKb: kb(metrics.JSHeapUsedSize),
    pageNodes: metrics.Nodes ?? 0,
    hosts: await page.$$eval('glossa-card', (all) => all.length),
    workerKb: kb(heap.usedSize),
    storedKb: kb(stored),
    documents: state.documents,
    terms: state.terms,
  };
  say(JSON.stringify(row));
  return row;
}

function kb(bytes = 0): number {
  return Math.round(bytes / 1_000);
}
