import type { Term } from '../model.ts';
import { counts, rowOfPassageId } from './documents.ts';
import type { DocumentRow, HoldingsRow, PostingsRow, TermRow } from './rows.ts';
import { termRows } from './terms.ts';

/** A whole glossary as it is stored; its terms count nothing until `countTerms`. */
export interface GlossaryRows {
  terms: TermRow[];
  postings: PostingsRow[];
  holdings: HoldingsRow[];
}

/** Makes rows of terms as they come, so that only one of them is held with all its postings. */
export async function glossaryRows(
  terms: Iterable<Term> | AsyncIterable<Term>,
  documents: readonly Pick<DocumentRow, 'id' | 'firstRow'>[],
): Promise<GlossaryRows> {
  const held = new Map(documents.map((row) => [row.id, row]));
  const holdings = new Map<string, HoldingsRow>();
  const rows: GlossaryRows = { terms: [], postings: [], holdings: [] };
  for await (const term of terms) {
    const split = termRows(term, (passage) => {
      const row = rowOfPassageId(held, passage);
      if (row < 0) throw new Error(`A term points at passage ${passage} of no document.`);
      return row;
    });
    rows.terms.push(split.term);
    rows.postings.push(...split.postings);
    for (const [document, count] of countsOf(term)) {
      const holding = holdings.get(document) ?? { document, terms: [], counts: [] };
      holdings.set(document, holding);
      holding.terms.push(term.key);
      holding.counts.push(count);
    }
  }
  return { ...rows, holdings: [...holdings.values()] };
}

/** How often a term stands in each document. */
function countsOf({ postings }: Term): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { passage } of postings) {
    const document = passage.slice(0, passage.lastIndexOf('.'));
    counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  return counts;
}

/** Counts every term anew over the documents that count. */
export function countTerms({ terms, holdings }: GlossaryRows, documents: readonly DocumentRow[]): void {
  const byKey = new Map(terms.map((term) => [term.key, term]));
  for (const term of terms) Object.assign(term, { count: 0, documents: 0, markedIn: 0 });
  const held = new Map(documents.map((row) => [row.id, row]));
  for (const holding of holdings) {
    const row = held.get(holding.document);
    if (row && counts(row)) addHolding(byKey, holding, row.marked, 1);
  }
}

/** Adds what a document holds to its terms, or takes it off: `sign` is 1 or −1. */
export function addHolding(
  terms: ReadonlyMap<string, TermRow>,
  holding: HoldingsRow,
  marked: boolean,
  sign: 1 | -1,
): void {
  holding.terms.forEach((key, at) => {
    const term = terms.get(key);
    if (!term) return;
    term.count += sign * holding.counts[at]!;
    term.documents += sign;
    if (marked) term.markedIn += sign;
  });
}
