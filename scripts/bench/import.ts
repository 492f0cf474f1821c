import { loadavg } from 'node:os';
import { buildPackage } from '../build-package.ts';
import { needBrowser } from '../install-browser.ts';
import { inventFiles } from './import/invented-files.ts';
import { ImportStage } from './import/stage.ts';

interface ImportFigure {
  bench: 'import';
  measured: string;
  documents: number;
  ours: number;
  unit: 's CPU' | 's' | 'MB' | 'ms' | 'ms CPU a document';
  /** What the issue allows; null where it says nothing. */
  budget: number | null;
  /** Load of the machine in the last minute: figures by the clock wait for whatever else runs. */
  load: number;
}

/** Characters of each document: with a thousand of them ten million. */
const length = 10_000;

/** A tenth of the corpus first: what a document costs must not grow. */
const sizes = [100, 1_000];

/** Terms of the library that is opened, and how often: the slowest counts. */
const terms = 50_000;
const openings = 5;

/** Imports documents into a real Chromium, through the page of the library and all its processes. */
export async function* benchImport(): AsyncGenerator<ImportFigure> {
  await needBrowser('chromium');
  await buildPackage('test', 'chromium');
  for (const documents of sizes) yield* benchSize(documents);
}

async function* benchSize(documents: number): AsyncGenerator<ImportFigure> {
  const figure = (measured: string, ours: number, unit: ImportFigure['unit'], budget: number | null) => ({
    ...{ bench: 'import' as const, measured, documents },
    ...{ ours: Math.round(ours * 10) / 10, unit, budget, load: Math.round((loadavg()[0] ?? 0) * 10) / 10 },
  });
  const isFull = documents === sizes.at(-1);
  const stage = await ImportStage.open();
  try {
    const run = await stage.importFiles(inventFiles(documents, length));
    yield figure('files chosen to terms marked, all processes', run.published.cpu, 's CPU', null);
    yield figure('the same with the search index', run.indexed.cpu, 's CPU', isFull ? 120 : null);
    yield figure('the same by the clock', run.indexed.clock, 's', null);
    yield figure('each document', (1_000 * run.indexed.cpu) / documents, 'ms CPU a document', null);
    yield figure('peak heap of the worker', run.heap / 1e6, 'MB', 300);
    yield figure('longest wait of the library page', run.waits.after, 'ms', 100);
    yield figure('the same while the browser takes in the chosen files', run.waits.choosing, 'ms', null);
    yield figure('a document removed, click to list', await stage.remove(), 'ms', 1_000);
    if (!isFull) return;
    await stage.fillGlossary(terms);
    const opened: number[] = [];
    while (opened.length < openings) opened.push(await stage.reopen());
    const measured = `library opened, with ${terms} terms, the slowest of ${openings} times`;
    yield figure(measured, Math.max(...opened), 'ms', 500);
  } finally {
    await stage.close();
  }
}
