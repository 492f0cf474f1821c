/** Runs in the page that is measured: our search over IndexedDB, and peers over indexes in memory. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { type Corpus, openCorpus } from '../../../lib/corpus.ts';
import type { Passage, SourceDocument } from '../../../lib/model.ts';
import { findPassages } from '../../../lib/search/find-passages.ts';
import { CorpusDatabase } from '../../../lib/store/corpus-database.ts';

export type Searcher = 'ours' | 'fuse' | 'minisearch';

/** Indices of passages, best first. */
type Search = (query: string) => Promise<number[]>;

const id = '0'.repeat(16);
let opening: Promise<{ database: CorpusDatabase; corpus: Corpus }> | null = null;

function open() {
  opening ??= openAnew();
  return opening;
}

async function openAnew() {
  const database = new CorpusDatabase('bench');
  // No glossary is derived here.
  const corpus = openCorpus(database, () => []);
  await corpus.state();
  return { database, corpus };
}

/** Publishes one document and makes its index; ms until a search finds all of it. */
async function fill(texts: readonly string[]): Promise<number> {
  const started = performance.now();
  const { corpus } = await open();
  const article = {
    title: 'bench',
    date: null,
    issuer: null,
    first: 1,
    last: texts.length,
    continued: false,
  };
  const document: SourceDocument = {
    ...{ id, title: 'bench', date: null, issuer: null, language: 'zh-Hans', fileName: 'bench.txt' },
    ...{ builtIn: false, articles: [article] },
  };
  const families = { first: [], last: [] };
  const statistics = { document: id, tokens: 0, words: [], families, shortForms: [], lists: [], rows: [] };
  await corpus.publish([{ document, passages: texts.map(asPassage), statistics }]);
  await corpus.index();
  return performance.now() - started;
}

function asPassage(text: string, at: number): Passage {
  const place = { document: id, article: 0, number: at + 1, kind: 'paragraph' as const, section: [] };
  return { id: `${id}.${at + 1}`, text, ...place, origin: [{ start: 0, end: text.length }] };
}

const ours: Search = async (query) =>
  (await findPassages((await open()).database, query)).map(({ passage }) => passage.number - 1);

function fuse(texts: readonly string[]): Search {
  const index = new Fuse(texts, { ignoreLocation: true, threshold: 0.4, includeScore: true });
  return async (query) => index.search(query, { limit: 10 }).map(({ refIndex }) => refIndex);
}

/** Its own tokenizer makes one word of a whole clause: pairs of characters are what it is given for Chinese. */
function minisearch(texts: readonly string[]): Search {
  const pairs = (text: string) =>
    (text.toLowerCase().match(/[a-z0-9]+|\p{Script=Han}+/gu) ?? []).flatMap((run) =>
      /^[a-z0-9]/.test(run) || run.length === 1
        ? [run]
        : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
    );
  const index = new MiniSearch({ fields: ['text'], tokenize: pairs, searchOptions: { combineWith: 'OR' } });
  index.addAll(texts.map((text, number) => ({ id: number, text })));
  return async (query) =>
    index
      .search(query)
      .slice(0, 10)
      .map(({ id: number }) => number);
}

const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

/** Answers each query between two marks of the trace, `qN` and `rN`. */
async function ask(who: Searcher, texts: readonly string[], queries: readonly string[]): Promise<number[][]> {
  const search = { ours: () => ours, fuse: () => fuse(texts), minisearch: () => minisearch(texts) }[who]();
  await search('预热');
  performance.mark('start');
  const found: number[][] = [];
  for (const [at, query] of queries.entries()) {
    await task();
    performance.mark(`q${at}`);
    found.push(await search(query));
    performance.mark(`r${at}`);
  }
  return found;
}

Object.assign(globalThis, { benchSearch: { fill, ask, first: ours, open: async () => void (await open()) } });
