/** The annotated documents: the built-in ones with tests/gold, and those of a folder that holds NAME.txt beside NAME.json. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Ingested, ingest } from '../lib/ingest/ingest.ts';
import { type GoldTerm, key, loadFor } from '../tests/gold/score.mjs';

/** A document as the library reads it, with what experts say of it. */
export interface GoldDocument extends Ingested {
  name: string;
  gold: GoldTerm[];
  /** What `score` needs beside the gold: traps, and where words end. */
  options: ReturnType<typeof loadFor>;
}

const builtIn = ['data/documents/000_9ee848c3295ff6b6.txt', 'data/documents/004_a93c1ee0a8bed2bf.txt'];
const seeds = 'tests/gold/terms-seeds.json';

/** The two built-in documents; they share one gold file. */
export function readBuiltIn(): Promise<GoldDocument[]> {
  return Promise.all(
    builtIn.map((file) => readGold(basename(file).slice(0, 3), file, seeds, loadFor(seeds))),
  );
}

/** The annotated documents of a folder; word ends are in `seg` beside it. */
export function readFolder(folder: string): Promise<GoldDocument[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return Promise.all(
    names.sort().map((file) => {
      const name = basename(file, '.txt');
      const options = loadFor(seeds, { seg: join(folder, '..', 'seg', `${name}.json`) });
      return readGold(name, join(folder, file), join(folder, `${name}.json`), options);
    }),
  );
}

async function readGold(
  name: string,
  file: string,
  gold: string,
  options: GoldDocument['options'],
): Promise<GoldDocument> {
  const ingested = await ingest(readFileSync(file), basename(file));
  return { ...ingested, name, gold: JSON.parse(readFileSync(gold, 'utf8')), options };
}

/** One article of a document as a document of its own. */
export function articleOf(whole: GoldDocument, index: number): GoldDocument {
  const articles = whole.document.articles.map((article, at) =>
    at === index ? article : { ...article, title: '' },
  );
  const passages = whole.passages.filter(({ article }) => article === index);
  const text = key(passages.map(({ text }) => text).join('\n'));
  const gold = whole.gold.map((term) => ({
    ...term,
    bestPassages: (term.bestPassages ?? []).filter((best) => text.includes(key(best))),
  }));
  const name = articles.length > 1 ? `${whole.name}-${index + 1}` : whole.name;
  return {
    ...whole,
    name,
    gold,
    document: { ...whole.document, title: articles[index]!.title, articles },
    passages,
  };
}

/** Halves and thirds of a document: the same terms with other frequencies. */
export function partsOf(whole: GoldDocument): GoldDocument[] {
  const cuts = [2, 3].flatMap((many) =>
    Array.from({ length: many }, (_, at) => [at / many, (at + 1) / many]),
  );
  return cuts
    .map(([from, to]) =>
      whole.passages.slice(
        Math.floor(from! * whole.passages.length),
        Math.floor(to! * whole.passages.length),
      ),
    )
    .filter((passages) => passages.length > 1)
    .map((passages) => ({ ...whole, passages }));
}
