import { acceptedScore, editsReadAlone } from '../limits.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { countEdits } from '../store/edits.ts';
import { readTerm } from '../store/terms.ts';
import type { HeldDocuments } from './cite.ts';
import { editedTerm, type GlossaryTerm, unedited } from './edited-glossary.ts';
import type { Glossary } from './glossary-cache.ts';
import { derivedPlaces, type PassagePlace, writtenPlaces } from './term-places.ts';

/** Gives the glossary when it is asked for. */
export type AskGlossary = () => Promise<Glossary>;

/** A term that is shown, by its key, or null; a worker that just woke reads no more than it must. */
export async function findTerm(
  database: CorpusDatabase,
  glossary: AskGlossary,
  key: string,
): Promise<GlossaryTerm | null> {
  const edits = await countEdits(database);
  if (edits > 0) {
    // The glossary is kept once it is read: of many edits it is read once, not at every card.
    const found = edits > editsReadAlone ? 'unknown' : await editedTerm(database, key);
    const term = found === 'unknown' ? (await glossary()).term(key) : found;
    return term?.state === 'rejected' ? null : term;
  }
  const row = await readTerm(database, key);
  if (!row || row.count === 0) return null;
  return unedited(row, row.score >= acceptedScore ? 'accepted' : 'undecided');
}

/** Where a term stands in the documents that count, in order; of one that no derivation knows the best places. */
export function placesOf(
  database: CorpusDatabase,
  held: HeldDocuments,
  { sources, form, variants }: GlossaryTerm,
): Promise<PassagePlace[]> {
  if (sources.length > 0) return derivedPlaces(database, held)(sources);
  return writtenPlaces(database, held, [form, ...variants]);
}
