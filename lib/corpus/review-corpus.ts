import type { ListedWord } from '../exchange/glossary-words.ts';
import { foldForm } from '../glossary/simplify.ts';
import { reviewPiece } from '../limits.ts';
import type { TermEdit } from '../model.ts';
import type { GlossaryEntry, ReviewPiece, ReviewTerm, TermScope } from '../questions/glossary.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { countingDocuments } from '../store/documents.ts';
import { putEdits, readEdits } from '../store/edits.ts';
import type { EditRow } from '../store/rows.ts';
import type { GlossaryTerm } from './edited-glossary.ts';
import type { AskGlossary } from './find-term.ts';
import { glossaryEntries } from './glossary-entries.ts';
import { planWords, type WordPlan } from './plan-words.ts';
import { termSummary } from './term-summary.ts';

/** What the review of the glossary asks of the corpus. */
export interface ReviewCorpus {
  /** Rejected terms too, most frequent first, from the `from`th on. */
  reviewTerms(from: number): Promise<ReviewPiece>;
  reviewTerm(key: string): Promise<ReviewTerm | null>;
  /** Puts edits in the place of those before, all or none; see `putEdits`. */
  editTerms(edits: readonly TermEdit[]): Promise<void>;
  termEdits(): Promise<TermEdit[]>;
  /** What taking in a list of words would change; changes nothing. */
  planWords(words: readonly ListedWord[], listName: string): Promise<WordPlan>;
  /** Keys of the terms in a scope. */
  termsWithin(scope: TermScope): Promise<string[]>;
  /** The glossary for other programs, without what was rejected, in order of the key. */
  glossaryEntries(): Promise<GlossaryEntry[]>;
}

/** The part of the corpus that the review of the glossary asks. */
export function reviewCorpus(database: CorpusDatabase, glossary: AskGlossary): ReviewCorpus {
  const read = <T>(task: () => Promise<T>) => withDatabase(database, 'read', task);
  return {
    async reviewTerms(from) {
      const { all } = await glossary();
      const edits = new Map((await read(() => readEdits(database))).map((edit) => [edit.key, edit]));
      const sorted = all.toSorted((a, b) => b.count - a.count || b.score - a.score);
      const next = from + reviewPiece;
      const terms = sorted.slice(from, next).map((term) => reviewTerm(term, edits));
      return { terms, total: sorted.length, next: next < sorted.length ? next : null };
    },
    async reviewTerm(key) {
      const term = (await glossary()).term(key);
      const edits = new Map((await read(() => readEdits(database))).map((edit) => [edit.key, edit]));
      return term && reviewTerm(term, edits);
    },
    editTerms: (edits) => putEdits(database, edits),
    termEdits: async () => (await read(() => readEdits(database))).map(editOf),
    async planWords(words, listName) {
      const { all } = await glossary();
      return planWords(
        words,
        all,
        await read(() => readEdits(database)).then((rows) => rows.map(editOf)),
        listName,
      );
    },
    async termsWithin(scope) {
      const known = await glossary();
      const keys = await read(() => keysWithin(database, scope));
      return [...new Set(keys.map((key) => known.term(key)?.key ?? key))];
    },
    async glossaryEntries() {
      const { terms } = await glossary();
      return read(() => glossaryEntries(database, terms));
    },
  };
}

function reviewTerm(term: GlossaryTerm, edits: ReadonlyMap<string, EditRow>): ReviewTerm {
  const merged = new Set(term.merged);
  return {
    ...termSummary(term),
    ...{ state: term.state, score: term.score, source: term.owns[0]?.source ?? null },
    edit: term.edit && editOf(term.edit),
    parts: term.variants.map((form) => {
      const key = foldForm(form);
      const edit = edits.get(key);
      return { form, key, merged: merged.has(key) && edit ? editOf(edit) : null };
    }),
  };
}

function editOf({ pinyin: _, initials: __, ...edit }: EditRow): TermEdit {
  return edit;
}

/** Keys of derived terms: all in one document, or those that stand in no document added before a time. */
async function keysWithin(database: CorpusDatabase, scope: TermScope): Promise<string[]> {
  if ('document' in scope) return (await database.holdings.get(scope.document))?.terms ?? [];
  const held = await countingDocuments(database);
  const keys = new Set<string>();
  const known = new Set<string>();
  for (const { document, terms } of await database.holdings.toArray()) {
    const row = held.get(document);
    if (!row) continue;
    const into = row.addedAt >= scope.since ? keys : known;
    for (const key of terms) into.add(key);
  }
  return [...keys].filter((key) => !known.has(key));
}
