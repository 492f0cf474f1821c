import type { TermKind } from '../lib/model.ts';
import type { TermSummary } from '../lib/questions.ts';

const toneMarks = /\p{Mn}/gu;

/** Pinyin without tones and spaces, as it is typed. */
function plainPinyin(pinyin: string): string {
  return pinyin.normalize('NFD').replace(toneMarks, '').replaceAll(' ', '').toLowerCase();
}

/** The first letters of the syllables. */
function initials(pinyin: string): string {
  return plainPinyin(pinyin.replace(/(\S)\S*\s*/gu, '$1'));
}

/** The terms of a kind whose form, variant or pinyin holds what was typed; those with more places first. */
export function filterTerms(
  terms: readonly TermSummary[],
  typed: string,
  kind: TermKind | null,
  fold: (text: string) => string,
): TermSummary[] {
  const wanted = fold(typed.trim());
  const latin = plainPinyin(typed);
  const holds = ({ form, variants, pinyin }: TermSummary) =>
    [form, ...variants].some((name) => fold(name).includes(wanted)) ||
    (latin !== '' && (plainPinyin(pinyin).includes(latin) || initials(pinyin).startsWith(latin)));
  return terms
    .filter((term) => (kind === null || term.kind === kind) && (wanted === '' || holds(term)))
    .sort((a, b) => b.count - a.count);
}
