import { searchTerms } from '../limits.ts';
import type { Span } from '../model.ts';
import type { TermRow } from '../store/rows.ts';
import { fold, foldKey, originalSpan } from '../text/fold.ts';
import { pinyinKeys } from '../text/pinyin.ts';
import { simplified } from '../text/traditional.ts';
import { judge } from './judge.ts';
import { literalReading } from './parse-query.ts';
import { rankNearly } from './rank.ts';

/** A term ready to be searched. */
export interface TermEntry {
  term: TermRow;
  /** Folded form and variants. */
  texts: string[];
  /** Pinyin in full and by initials, of form and variants. */
  sounds: string[];
}

/** A term that answers a query, with the words that matched as spans of its form. */
export interface FoundTerm {
  term: TermRow;
  marks: Span[];
}

/** Prepares terms for `findTerms`. */
export function termEntries(terms: readonly TermRow[]): TermEntry[] {
  return terms.map((term) => {
    const forms = [term.form, ...term.variants];
    return { term, texts: forms.map((form) => foldKey(form, simplified)), sounds: forms.flatMap(keysOf) };
  });
}

function keysOf(form: string): string[] {
  const { full, initials } = pinyinKeys(form);
  return [full, initials].filter((key) => key !== '');
}

/** The terms that answer a query, best first. */
export function findTerms(entries: readonly TermEntry[], query: string): FoundTerm[] {
  const reading = literalReading(query);
  if (reading.words.length === 0) return [];
  const typed = foldKey(query.slice(0, 500), simplified);
  const sound = typed.replace(/[\s'’]/g, '');
  const grades = new Map<number, TermEntry[]>();
  for (const entry of entries) {
    const grade = gradeOf(entry, typed, sound, reading);
    if (grade === null) continue;
    grades.set(grade, [...(grades.get(grade) ?? []), entry]);
  }
  return [...grades]
    .sort(([a], [b]) => a - b)
    .flatMap(([grade, found]) =>
      grade < 6 ? found.toSorted(byWeight) : rankNearly(found, ({ texts }) => texts[0] ?? '', typed),
    )
    .slice(0, searchTerms)
    .map(({ term }) => ({ term, marks: marksIn(term.form, reading) }));
}

const byWeight = (a: TermEntry, b: TermEntry) => b.term.count - a.term.count || b.term.score - a.term.score;

/** 0 the term itself, then less and less; null where it has nothing to do with the query. */
function gradeOf(
  { texts, sounds }: TermEntry,
  typed: string,
  sound: string,
  reading: ReturnType<typeof literalReading>,
): number | null {
  if (texts.includes(typed)) return 0;
  if (sounds.includes(sound)) return 1;
  if (texts.some((text) => text.startsWith(typed))) return 2;
  const ranks = texts.map((text) => judge(text, reading)?.rank ?? 9);
  if (ranks.includes(0)) return 3;
  if (sound.length > 1 && sounds.some((key) => key.startsWith(sound))) return 4;
  return ranks.includes(1) ? 6 : null;
}

function marksIn(form: string, reading: ReturnType<typeof literalReading>): Span[] {
  const folded = fold(form, simplified);
  const judgement = judge(folded.text, reading);
  return judgement ? judgement.spans.map(({ start, end }) => originalSpan(folded, start, end)) : [];
}
