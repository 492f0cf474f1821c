/** Documents, terms and a corpus made by hand, small enough to be reckoned with. */
import type { Publication } from '../../lib/corpus/publish.ts';
import { type Corpus, openCorpus } from '../../lib/corpus.ts';
import type { StatisticsSource } from '../../lib/glossary/likely-candidates.ts';
import type { DocumentTerms } from '../../lib/glossary/rows.ts';
import { type RowPlaces, unpackCounts, unpackPlaces } from '../../lib/glossary/unpack-terms.ts';
import type { Passage, SourceDocument, Term } from '../../lib/model.ts';
import { CorpusDatabase } from '../../lib/store/corpus-database.ts';

let opened = 0;

/** A database of its own for each test. */
export function freshDatabase(): CorpusDatabase {
  opened += 1;
  return new CorpusDatabase(`test-${opened}-${Math.random()}`);
}

/** A document of one article with a passage for each text; the statistics carry the forms of its terms. */
export function documentOf(id: string, texts: readonly string[], forms: readonly string[] = []): Publication {
  const article = {
    title: `题${id}`,
    date: '2026-02-12',
    issuer: null,
    first: 1,
    last: texts.length,
    continued: false,
  };
  const document: SourceDocument = {
    ...{ id, title: `文件${id}`, date: null, issuer: '新华社', language: 'zh-Hans', fileName: `${id}.txt` },
    builtIn: false,
    articles: [article],
  };
  const passages = texts.map((text, at): Passage => {
    const origin = [{ start: 0, end: text.length }];
    const section = ['第一章'];
    return {
      id: `${id}.${at + 1}`,
      text,
      document: id,
      article: 0,
      number: at + 1,
      kind: 'paragraph',
      section,
      origin,
    };
  });
  const rows = forms.map((form) => ({
    ...emptyRow,
    form,
    key: form.toLowerCase(),
    postings: placesOf(form, texts),
  }));
  // Only what `deriveByHand` reads: the real statistics hold more.
  const families = { first: [], last: [] };
  const statistics: DocumentTerms = {
    document: id,
    tokens: 0,
    words: [],
    families,
    shortForms: [],
    lists: [],
    rows,
  };
  return { document, passages, statistics };
}

const emptyRow = {
  ...{ odds: 0, cuts: [0], words: [], tags: [], rarity: [] },
  ...{ counts: [], sentences: [], cages: [] },
};

function placesOf(form: string, texts: readonly string[]): number[] {
  return texts.flatMap((text, at) =>
    Array.from(text.matchAll(new RegExp(form.replace(/[+]/g, '\\+'), 'g')), ({ index }) => [
      at + 1,
      index,
      index + form.length,
    ]).flat(),
  );
}

/** A term for each form: no judgement, but true postings. */
async function* deriveByHand(source: StatisticsSource): AsyncGenerator<Term> {
  const terms = new Map<string, Term>();
  for (const document of source.ids) {
    const { rows } = unpackCounts(document, await source.read(document, 'counts'), () => true);
    const postingsOf = new Map<string, number[]>();
    const visit = (at: number, { postings }: RowPlaces) => void postingsOf.set(rows[at]!.key, postings);
    unpackPlaces(await source.read(document, 'places'), rows.length, () => true, visit);
    for (const { key, form } of rows) {
      const postings = postingsOf.get(key) ?? [];
      const term = terms.get(key) ?? termOf(key, form);
      terms.set(key, term);
      if (postings.length > 0) term.documents.push(document);
      for (let at = 0; at < postings.length; at += 3) {
        const [number, start = 0, end = 0] = postings.slice(at, at + 3);
        term.postings.push({ passage: `${document}.${number}`, start, end });
        term.count += 1;
      }
      const [first] = term.postings;
      if (first && term.explanations.length === 0) {
        term.explanations.push({
          passage: first.passage,
          span: { start: 0, end: first.end },
          role: 'definition',
        });
      }
    }
  }
  yield* [...terms.values()].filter(({ count }) => count > 0);
}

function termOf(key: string, form: string): Term {
  return {
    ...{ key, form, variants: [], kind: 'concept', score: 0.9, count: 0, documents: [], explanations: [] },
    ...{ definitional: true, postings: [], reasons: ['heading'] },
  };
}

export function smallCorpus(database = freshDatabase()): Corpus {
  return openCorpus(database, deriveByHand);
}
