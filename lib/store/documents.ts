import type { Passage } from '../model.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { rowsWithin } from './row-ranges.ts';
import type { DocumentRow, PassageRow, RowRange } from './rows.ts';

/** Every document, switched off and removed ones too, by id. */
export function readDocuments(database: CorpusDatabase): Promise<DocumentRow[]> {
  return database.documents.orderBy('id').toArray();
}

/** The documents that count, by id: what is switched off or removed is neither found nor cited. */
export async function countingDocuments(database: CorpusDatabase): Promise<Map<string, DocumentRow>> {
  return new Map((await readDocuments(database)).filter(counts).map((row) => [row.id, row]));
}

/** Whether a row is a passage of one of these documents. */
export function rowsOf(documents: Iterable<DocumentRow>): (row: number) => boolean {
  return rowsWithin(rangesOf(documents));
}

/** Where the passages of these documents lie. */
export function rangesOf(documents: Iterable<DocumentRow>): RowRange[] {
  return [...documents].map(({ firstRow, lastRow }) => ({ first: firstRow, last: lastRow }));
}

/** Its terms are in the glossary and its passages are found. */
export function counts({ on, removedAt }: DocumentRow): boolean {
  return on && removedAt === null;
}

/** One document, whatever its state. */
export function readDocument(database: CorpusDatabase, id: string): Promise<DocumentRow | undefined> {
  return database.documents.get(id);
}

/** The passages of a document in order. */
export async function readPassages(database: CorpusDatabase, document: DocumentRow): Promise<Passage[]> {
  return (await readPassagesIn(database, document.firstRow, document.lastRow)).map(asPassage);
}

/** The passages in rows first to last, both included, in order. */
export function readPassagesIn(database: CorpusDatabase, first: number, last: number): Promise<PassageRow[]> {
  return database.passages.where('row').between(first, last, true, true).toArray();
}

/** The passages in these rows, in the same order; rows without a passage are left out. */
export async function readRows(database: CorpusDatabase, rows: readonly number[]): Promise<PassageRow[]> {
  const found = await database.passages.bulkGet([...rows]);
  return found.filter((row) => row !== undefined);
}

/** A passage by its id, `DOCUMENT.NUMBER`. */
export async function readPassage(database: CorpusDatabase, id: string): Promise<Passage | null> {
  const { document, number } = splitPassageId(id);
  const held = await database.documents.get(document);
  if (!held || !Number.isSafeInteger(number)) return null;
  const row = await database.passages.get(rowOfPassage(held, number));
  return row?.id === id ? asPassage(row) : null;
}

function splitPassageId(id: string): { document: string; number: number } {
  const dot = id.lastIndexOf('.');
  return { document: id.slice(0, dot), number: Number(id.slice(dot + 1)) };
}

/** Row of a document’s passage by its number, which begins at 1. */
export function rowOfPassage(document: Pick<DocumentRow, 'firstRow'>, number: number): number {
  return document.firstRow + number - 1;
}

/** Row of a passage by its id, or −1 where its document is not held. */
export function rowOfPassageId(held: ReadonlyMap<string, Pick<DocumentRow, 'firstRow'>>, id: string): number {
  const { document, number } = splitPassageId(id);
  const row = held.get(document);
  return row ? rowOfPassage(row, number) : -1;
}

function asPassage({ row: _, ...passage }: PassageRow): Passage {
  return passage;
}
