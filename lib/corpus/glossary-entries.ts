import { citationOf } from '../exchange/citation.ts';
import type { GlossaryEntry } from '../questions/glossary.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { countingDocuments, readRows, rowOfPassageId } from '../store/documents.ts';
import type { HeldDocuments } from './cite.ts';
import type { GlossaryTerm } from './edited-glossary.ts';

/** Terms as other programs get them: each with the reader's own definition, or else the sentence that explains it best. */
export async function glossaryEntries(
  database: CorpusDatabase,
  terms: readonly GlossaryTerm[],
): Promise<GlossaryEntry[]> {
  const held = await countingDocuments(database);
  const sorted = terms.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const entries: GlossaryEntry[] = [];
  for (const term of sorted) {
    const { form, variants, kind, pinyin, state } = term;
    const count = term.sources.length > 0 ? term.count : null;
    entries.push({ form, variants, kind, pinyin, count, state, ...(await explained(database, held, term)) });
  }
  return entries;
}

async function explained(
  database: CorpusDatabase,
  held: HeldDocuments,
  { owns, explanations }: GlossaryTerm,
): Promise<{ definition: string; source: string }> {
  const own = owns.find(({ definition }) => definition !== '');
  if (own) return { definition: own.definition, source: own.source };
  const [best] = explanations;
  const [passage] = best ? await readRows(database, [rowOfPassageId(held, best.passage)]) : [];
  const row = passage && held.get(passage.document);
  if (!best || !row) return { definition: '', source: owns[0]?.source ?? '' };
  const { title, paragraph, date } = citationOf(row.document, passage);
  return {
    definition: passage.text.slice(best.span.start, best.span.end),
    source: [title, `¶${paragraph}`, date].filter(Boolean).join(' · '),
  };
}
