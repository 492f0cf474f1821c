import type { PlaceSource } from '../glossary/apply-edits.ts';
import { foldForm } from '../glossary/simplify.ts';
import { findPassages } from '../search/find-passages.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readRows, rowsOf } from '../store/documents.ts';
import type { DocumentRow, PassageRow } from '../store/rows.ts';
import { type Place, readPlaces } from '../store/terms.ts';
import type { HeldDocuments } from './cite.ts';

/** A place with the id of its passage. */
export interface PassagePlace extends Place {
  /** `Passage.id`. */
  passage: string;
}

/** The places that sources name, in documents that count, in order; where one lies in another, the longer. */
export type DerivedPlaces = (sources: readonly PlaceSource[]) => Promise<PassagePlace[]>;

/** Finds the places of terms in the documents held, in order of document and paragraph; of those that overlap the first. */
export function derivedPlaces(database: CorpusDatabase, held: HeldDocuments): DerivedPlaces {
  const counts = rowsOf(held.values());
  const passageOf = passageNamer(held);
  return async (sources) => {
    const found: Place[] = [];
    for (const source of sources) {
      const places = (await readPlaces(database, source.term)).filter(({ row }) => counts(row));
      found.push(...(isWhole(source) ? places : await ofForms(database, places, source)));
    }
    if (sources.length > 1) found.sort((a, b) => a.row - b.row || a.start - b.start || b.end - a.end);
    const kept: PassagePlace[] = [];
    for (const place of found) {
      const last = kept.at(-1);
      if (last && last.row === place.row && place.start < last.end) continue;
      kept.push({ ...place, passage: passageOf(place.row) });
    }
    return kept;
  };
}

const isWhole = ({ only, without }: PlaceSource) => only === null && without.length === 0;

/** Those places of a term where one of its forms stands, or none of some. */
async function ofForms(
  database: CorpusDatabase,
  places: readonly Place[],
  { only, without }: PlaceSource,
): Promise<Place[]> {
  const rows = await readRows(database, [...new Set(places.map(({ row }) => row))]);
  const texts = new Map(rows.map(({ row, text }) => [row, text]));
  return places.filter(({ row, start, end }) => {
    const key = foldForm(texts.get(row)?.slice(start, end) ?? '');
    return only === null ? !without.includes(key) : key === only;
  });
}

function passageNamer(held: HeldDocuments): (row: number) => string {
  const sorted = [...held.values()].sort((a, b) => a.firstRow - b.firstRow);
  return (row) => {
    const { id, firstRow } = sorted.findLast((one) => one.firstRow <= row)!;
    return `${id}.${row - firstRow + 1}`;
  };
}

/** How often a term stands in how many documents, and in how many that may be marked. */
export function tally(
  places: readonly PassagePlace[],
  held: HeldDocuments,
): { count: number; documents: number; markedIn: number } {
  const documents = new Set(places.map(({ passage }) => passage.slice(0, passage.lastIndexOf('.'))));
  const marked = [...documents].filter((id) => (held.get(id) as DocumentRow).marked);
  return { count: places.length, documents: documents.size, markedIn: marked.length };
}

/** Where the forms of a term stand that no derivation knows: in the best passages the search finds, in order. */
export async function writtenPlaces(
  database: CorpusDatabase,
  held: HeldDocuments,
  forms: readonly string[],
): Promise<PassagePlace[]> {
  const counts = rowsOf(held.values());
  const places = new Map<string, PassagePlace>();
  for (const form of forms) {
    const key = foldForm(form);
    for (const { passage, marks } of await findPassages(database, `"${form.replaceAll('"', '')}"`)) {
      if (!counts(passage.row)) continue;
      for (const place of placesIn(passage, marks, key)) places.set(`${place.row} ${place.start}`, place);
    }
  }
  return [...places.values()].sort((a, b) => a.row - b.row || a.start - b.start);
}

/** The search forgives; here only the form itself counts. */
function placesIn(
  { row, id, text }: PassageRow,
  marks: readonly { start: number; end: number }[],
  key: string,
): PassagePlace[] {
  return marks
    .filter(({ start, end }) => foldForm(text.slice(start, end)) === key)
    .map(({ start, end }) => ({ row, passage: id, start, end }));
}
