import type { TermSummary } from '../questions.ts';
import type { TermRow } from '../store/rows.ts';
import { pinyinOf } from '../text/pinyin.ts';

/** A term as lists show it. */
export function termSummary({ key, form, variants, kind, count, documents }: TermRow): TermSummary {
  return { key, form, variants, pinyin: pinyinOf(form), kind, count, documents };
}
