import 'fake-indexeddb/auto';
import Fuse from 'fuse.js';
import { openCorpus } from '../../lib/corpus.ts';
import type { DocumentTerms } from '../../lib/glossary/rows.ts';
import type { Passage, SourceDocument } from '../../lib/model.ts';
import { findPassages } from '../../lib/search/find-passages.ts';
import { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { type KnownCorpus, type KnownQuery, knownCorpus, knownQueries } from './search-corpus.ts';

interface SearchFigure {
  bench: 'search';
  measured: string;
  passages: number;
  ours: number;
  unit: 'share' | 'ms CPU';
  /** Fuse over all passages in memory, the same queries in the same run. */
  peer: number | null;
  ratio: number | null;
  queries: number;
}

interface Run {
  query: KnownQuery;
  /** Indices of passages, best first. */
  found: number[];
  /** Milliseconds of CPU. */
  cost: number;
}

const sizes = [1_000, 10_000];
const eachKind = 8;

/** Recall and cost of the passage search on known items, beside Fuse alone; IndexedDB is fake-indexeddb, in Node. */
export async function* benchSearch(): AsyncGenerator<SearchFigure> {
  for (const size of sizes) {
    const corpus = knownCorpus(size);
    const queries = knownQueries(corpus, eachKind);
    const started = process.cpuUsage();
    const search = await openOurs(corpus);
    const publishing = cpuSince(started);
    await search('预热');
    const ours = await runAll(queries, search);
    const peers = await runAll(queries, openFuse(corpus));
    const figure = (
      measured: string,
      unit: SearchFigure['unit'],
      value: (runs: readonly Run[]) => number,
    ) => {
      const [our, peer] = [round(value(ours)), round(value(peers))];
      return {
        bench: 'search' as const,
        measured,
        passages: size,
        ours: our,
        unit,
        peer,
        ratio: round(our / peer),
        queries: ours.length,
      };
    };
    yield figure('recall@1', 'share', (runs) => recall(runs, 1));
    yield figure('recall@10', 'share', (runs) => recall(runs, 10));
    for (const kind of new Set(queries.map((query) => query.kind))) {
      yield figure(`recall@1, ${kind}`, 'share', (runs) =>
        recall(
          runs.filter(({ query }) => query.kind === kind),
          1,
        ),
      );
    }
    yield figure('query, median', 'ms CPU', (runs) => quantile(runs, 0.5));
    yield figure('query, p95', 'ms CPU', (runs) => quantile(runs, 0.95));
    yield { ...figure('publish with index', 'ms CPU', () => publishing), peer: null, ratio: null };
  }
}

async function openOurs({ passages }: KnownCorpus): Promise<(query: string) => Promise<number[]>> {
  const id = '0'.repeat(16);
  const article = {
    title: 'bench',
    date: null,
    issuer: null,
    first: 1,
    last: passages.length,
    continued: false,
  };
  const document: SourceDocument = {
    ...{ id, title: 'bench', date: null, issuer: null, language: 'zh-Hans', fileName: 'bench.txt' },
    ...{ builtIn: false, articles: [article] },
  };
  const rows = passages.map((text, at): Passage => {
    const origin = [{ start: 0, end: text.length }];
    return {
      id: `${id}.${at + 1}`,
      text,
      document: id,
      article: 0,
      number: at + 1,
      kind: 'paragraph',
      section: [],
      origin,
    };
  });
  const database = new CorpusDatabase(`bench-${passages.length}`);
  // No glossary is derived here.
  const statistics = { document: id } as DocumentTerms;
  await openCorpus(database, () => []).publish([{ document, passages: rows, statistics }]);
  return async (query) => (await findPassages(database, query)).map(({ passage }) => passage.number - 1);
}

function openFuse({ passages }: KnownCorpus): (query: string) => Promise<number[]> {
  const fuse = new Fuse(passages, { ignoreLocation: true, threshold: 0.4, includeScore: true });
  return async (query) => fuse.search(query, { limit: 10 }).map(({ refIndex }) => refIndex);
}

async function runAll(
  queries: readonly KnownQuery[],
  search: (query: string) => Promise<number[]>,
): Promise<Run[]> {
  const runs: Run[] = [];
  for (const query of queries) {
    const started = process.cpuUsage();
    const found = await search(query.query);
    runs.push({ query, found, cost: cpuSince(started) });
  }
  return runs;
}

function cpuSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
}

function recall(runs: readonly Run[], among: number): number {
  const right = runs.filter(({ query, found }) => found.slice(0, among).some((at) => query.right.has(at)));
  return right.length / runs.length;
}

function quantile(runs: readonly Run[], share: number): number {
  const costs = runs.map(({ cost }) => cost).sort((a, b) => a - b);
  return costs[Math.min(costs.length - 1, Math.floor(costs.length * share))] ?? 0;
}

const round = (value: number) => Math.round(value * 1_000) / 1_000;
