import type { TermSummary } from '../questions.ts';
import type { TermRow } from '../store/rows.ts';

/** A term as lists show it. */
export function termSummary({ key, form, variants, pinyin, kind, count, documents }: TermRow): TermSummary {
  return { key, form, variants, pinyin, kind, count, documents };
}
