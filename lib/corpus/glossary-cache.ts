import { signsOf } from '../matching/signs.ts';
import type { TermPlace } from '../questions/card.ts';
import type { PageTerms, TermSummary } from '../questions.ts';
import { type TermEntry, termEntries } from '../search/term-entries.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readMeta } from '../store/meta.ts';
import { editedGlossary, type GlossaryTerm } from './edited-glossary.ts';
import { pageTerms } from './page-terms.ts';
import { termSummary } from './term-summary.ts';
import { termFinder } from './terms-in.ts';

/** The glossary without postings as many questions need it; what is made of it is made once, when first asked for. */
export interface Glossary {
  revision: number;
  /** Without those that the reader rejected. */
  terms: readonly GlossaryTerm[];
  /** With them. */
  all: readonly GlossaryTerm[];
  /** A term by its key, or by that of a term that became a form of it; rejected ones too. */
  term(key: string): GlossaryTerm | null;
  entries(): readonly TermEntry[];
  summaries(): TermSummary[];
  /** As `signsOf` tells; null where there are no terms, too. */
  signs(): string | null;
  pageTerms(muted: ReadonlySet<string>): PageTerms;
  /** Keys of the terms in a short text, muted ones too, in order of first occurrence. */
  termsIn(text: string): string[];
  /** Where they stand. */
  placesIn(text: string): TermPlace[];
}

/** Answers the glossary as it is now, reading it only when the revision has changed. */
export function glossaryCache(database: CorpusDatabase): () => Promise<Glossary> {
  let known: Glossary | null = null;
  return () =>
    withDatabase(database, 'read', async () => {
      const revision = await readMeta(database, 'glossaryRevision');
      if (known?.revision === revision) return known;
      known = glossaryOf(revision, await editedGlossary(database));
      return known;
    });
}

function glossaryOf(revision: number, all: readonly GlossaryTerm[]): Glossary {
  const terms = all.filter(({ state }) => state !== 'rejected');
  const byKey = latest(() => termsByKey(all), String);
  const entries = latest(() => termEntries(terms), String);
  const summaries = latest(() => terms.map(termSummary), String);
  const finder = latest(() => termFinder(pageTerms(revision, terms, new Set())), String);
  const signs = latest(() => {
    const { keys } = pageTerms(revision, terms, new Set());
    return keys.length > 0 ? signsOf(keys) : null;
  }, String);
  const keysFor = (muted: ReadonlySet<string>) => pageTerms(revision, terms, muted);
  return {
    revision,
    terms,
    all,
    term: (key) => byKey(null).get(key) ?? null,
    entries: () => entries(null),
    summaries: () => summaries(null),
    signs: () => signs(null),
    pageTerms: latest(keysFor, (muted) => JSON.stringify([...muted].sort())),
    termsIn: (text) => [...new Set(finder(null)(text).map(({ key }) => key))],
    placesIn: (text) => finder(null)(text),
  };
}

function termsByKey(terms: readonly GlossaryTerm[]): Map<string, GlossaryTerm> {
  const merged = terms.flatMap((term) => term.merged.map((key) => [key, term] as const));
  return new Map([...merged, ...terms.map((term) => [term.key, term] as const)]);
}

/** Keeps the last value made, as long as the same is asked. */
function latest<Asked, Made>(
  make: (asked: Asked) => Made,
  keyOf: (asked: Asked) => string,
): (asked: Asked) => Made {
  let kept: { key: string; made: Made } | null = null;
  return (asked) => {
    const key = keyOf(asked);
    if (kept?.key !== key) kept = { key, made: make(asked) };
    return kept.made;
  };
}
