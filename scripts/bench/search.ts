import { loadavg } from 'node:os';
import type { Searcher } from './search/in-page.ts';
import { type KnownQuery, knownCorpus, knownQueries } from './search/known-corpus.ts';
import { type Answered, SearchStage } from './search/stage.ts';

interface SearchFigure {
  bench: 'search';
  measured: string;
  passages: number;
  ours: number;
  unit: 'share' | 'ms CPU' | 'ms' | 'MB';
  /** What issue and design allow or demand. */
  reach: number | null;
  /** The same queries over the same passages in the same run, in memory; null where a peer takes minutes. */
  fuse: number | null;
  minisearch: number | null;
  queries: number;
  /** Load of the machine in the last minute: figures by the clock wait for whatever else runs. */
  load: number;
}

/** What is demanded of each size. */
const sizes = [
  { passages: 1_000, first: 0.97, ten: 0.99, median: null, cost: null, cold: null },
  { passages: 10_000, first: 0.96, ten: 0.98, median: null, cost: 20, cold: null },
  { passages: 100_000, first: 0.95, ten: 0.97, median: 20, cost: 80, cold: 150 },
];
const eachKind = 8;
/** Raw Fuse takes 15 seconds for one query over more. */
const peersUpTo = 10_000;
const heapQueries = 50;
/** One of each kind, each asked of a fresh page. */
const coldQueries = 11;

/** Recall and cost of the passage search on known items in a real Chromium, beside Fuse and MiniSearch. */
export async function* benchSearch(): AsyncGenerator<SearchFigure> {
  for (const size of sizes) yield* benchSize(size);
}

async function* benchSize(size: (typeof sizes)[number]): AsyncGenerator<SearchFigure> {
  const { passages } = size;
  const corpus = knownCorpus(passages);
  const queries = knownQueries(corpus, eachKind);
  const stage = await SearchStage.open(corpus.passages);
  const base = { bench: 'search' as const, passages, queries: queries.length };
  const alone = (measured: string, ours: number, unit: SearchFigure['unit'], reach: number | null) => ({
    ...{ ...base, measured, ours: round(ours), unit, reach },
    ...{ fuse: null, minisearch: null, load: round(loadavg()[0] ?? 0) },
  });
  try {
    const { wall, cpu } = await stage.fill();
    yield alone('import with index, by the clock', wall, 'ms', passages === 10_000 ? 10_000 : null);
    yield alone('import with index', cpu, 'ms CPU', null);
    const typed = queries.map(({ query }) => query);
    const colds: number[] = [];
    for (const query of typed.slice(0, coldQueries)) colds.push(await stage.askCold(query));
    yield alone('first answer of a fresh page, median', quantile(colds, 0.5), 'ms', size.cold);
    const heap = await stage.heapAfter(typed.slice(0, heapQueries));
    yield alone(`JavaScript after ${heapQueries} queries, above idle`, heap / 1e6, 'MB', 30);
    yield* benchQueries(stage, queries, size, alone);
  } finally {
    await stage.close();
  }
}

type Figure = (
  measured: string,
  ours: number,
  unit: SearchFigure['unit'],
  reach: number | null,
) => SearchFigure;

async function* benchQueries(
  stage: SearchStage,
  queries: readonly KnownQuery[],
  { passages, first, ten, cost, median }: (typeof sizes)[number],
  alone: Figure,
): AsyncGenerator<SearchFigure> {
  const typed = queries.map(({ query }) => query);
  const ask = (who: Searcher) => (passages <= peersUpTo ? stage.ask(who, typed) : null);
  const ours = await stage.ask('ours', typed);
  const [fuse, minisearch] = [await ask('fuse'), await ask('minisearch')];
  const all = (
    measured: string,
    unit: SearchFigure['unit'],
    reach: number | null,
    value: (given: Answered) => number,
  ) => ({
    ...alone(measured, value(ours), unit, reach),
    fuse: fuse && round(value(fuse)),
    minisearch: minisearch && round(value(minisearch)),
  });
  yield all('recall@1', 'share', first, ({ found }) => recall(queries, found, 1));
  yield all('recall@10', 'share', ten, ({ found }) => recall(queries, found, 10));
  for (const kind of new Set(queries.map((query) => query.kind))) {
    yield all(`recall@1, ${kind}`, 'share', null, ({ found }) => recall(queries, found, 1, kind));
  }
  yield all('query, median', 'ms CPU', median, ({ costs }) => quantile(costs, 0.5));
  yield all('query, p95', 'ms CPU', cost, ({ costs }) => quantile(costs, 0.95));
}

/** Share of the queries, or of those of one kind, that find what was meant among the first. */
function recall(
  queries: readonly KnownQuery[],
  found: readonly number[][],
  among: number,
  kind?: string,
): number {
  const asked = queries.flatMap((query, at) =>
    kind === undefined || query.kind === kind ? [{ query, found: found[at] ?? [] }] : [],
  );
  const right = asked.filter((one) => one.found.slice(0, among).some((each) => one.query.right.has(each)));
  return right.length / asked.length;
}

function quantile(costs: readonly number[], share: number): number {
  const sorted = costs.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const round = (value: number) => Math.round(value * 1_000) / 1_000;
