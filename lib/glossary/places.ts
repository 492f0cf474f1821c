import { explanations as most } from '../limits.ts';
import type { Explanation, Posting } from '../model.ts';
import type { MergedRow } from './merged-row.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The best sentences of all forms of a term, each once; those of the preferred passage first. */
export function explain(members: readonly MergedRow[], preferred: string | undefined): Explanation[] {
  const sentences = members.flatMap(({ documents }) =>
    documents.flatMap(({ id, sentences }) =>
      sentences.map((one) => ({ ...one, id, place: `${id}.${one.passage}` })),
    ),
  );
  sentences.sort(
    (a, b) =>
      Number(b.place === preferred) - Number(a.place === preferred) ||
      b.score - a.score ||
      compare(a.id, b.id) ||
      a.passage - b.passage ||
      a.start - b.start,
  );
  const seen = new Set<string>();
  const found: Explanation[] = [];
  for (const { place, start, end, role } of sentences) {
    if (found.length === most) break;
    if (seen.has(`${place}.${start}`)) continue;
    seen.add(`${place}.${start}`);
    found.push({ passage: place, span: { start, end }, role });
  }
  return found;
}

/** Occurrences of all forms in order of document and place; where one lies in another, the longer. */
export function postingsOf(members: readonly MergedRow[]): Posting[] {
  const places: { id: string; passage: number; start: number; end: number }[] = [];
  for (const { documents } of members) {
    for (const { id, postings } of documents) {
      for (let at = 0; at < postings.length; at += 3) {
        places.push({ id, passage: postings[at]!, start: postings[at + 1]!, end: postings[at + 2]! });
      }
    }
  }
  places.sort((a, b) => compare(a.id, b.id) || a.passage - b.passage || a.start - b.start || b.end - a.end);
  const found: typeof places = [];
  for (const place of places) {
    const last = found.at(-1);
    if (!last || last.id !== place.id || last.passage !== place.passage || place.start >= last.end)
      found.push(place);
  }
  return found.map(({ id, passage, start, end }) => ({ passage: `${id}.${passage}`, start, end }));
}
