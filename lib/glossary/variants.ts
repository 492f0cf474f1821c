import type { CorpusRows, MergedRow } from './merged-row.ts';
import type { Scored } from './select.ts';
import { foldForm } from './simplify.ts';
import { innerForms, rules } from './variant-rules.ts';

/** A term with the other candidates that mean it. */
export interface Group extends Scored {
  variants: MergedRow[];
}

/** Merges chosen candidates that mean the same; a group ranks where its best member did. */
export function mergeVariants(
  chosen: readonly Scored[],
  scored: readonly Scored[],
  corpus: CorpusRows,
  aliases: Readonly<Record<string, readonly string[]>> = {},
): Group[] {
  const scores = new Map(scored.map(({ row, score }) => [row.key, score]));
  const mains = mainForms(chosen, scores, corpus, aliases);
  const groups = new Map<string, Group>();
  for (const { row, score } of chosen) {
    const main = corpus.byKey.get(follow(mains, row.key))!;
    const group = groups.get(main.key) ?? { row: main, score, variants: [] };
    groups.set(main.key, group);
    if (row !== main) group.variants.push(row);
  }
  for (const [variant] of mains) {
    const group = groups.get(follow(mains, variant));
    const row = corpus.byKey.get(variant)!;
    if (group && row !== group.row && !group.variants.includes(row)) group.variants.push(row);
  }
  return [...groups.values()];
}

/** Main key by variant key, over the chosen and over what stands in for them. */
function mainForms(
  chosen: readonly Scored[],
  scores: ReadonlyMap<string, number>,
  corpus: CorpusRows,
  aliases: Readonly<Record<string, readonly string[]>>,
): Map<string, string> {
  const mains = new Map<string, string>();
  const add = (variant: string, main: string | undefined): void => {
    if (
      main &&
      main !== variant &&
      corpus.byKey.has(main) &&
      corpus.byKey.has(variant) &&
      follow(mains, main) !== variant
    )
      mains.set(variant, main);
  };
  for (const [form, others] of Object.entries(aliases))
    for (const other of others) add(foldForm(other), foldForm(form));
  for (const { short, full } of corpus.shortForms) add(short, fullForm(short, full, scores));
  for (const { row } of chosen) {
    for (const rule of rules) {
      if (!mains.has(row.key)) add(row.key, rule(row, corpus));
    }
  }
  for (const { row } of chosen)
    for (const inner of innerForms(row, corpus)) if (!mains.has(inner)) add(inner, row.key);
  return mains;
}

/**
 * The longest candidate before the bracket that is not much worse than the best of them; one with fewer characters
 * than the short form only where there is no other.
 */
function fullForm(
  short: string,
  full: readonly string[],
  scores: ReadonlyMap<string, number>,
): string | undefined {
  const longer = full.filter(
    (key) =>
      !short.includes(key) &&
      scores.has(key) &&
      (key.length > short.length || full.length === 1 || isNameOf(key, short)),
  );
  const spelt = longer.filter((key) => key.length >= short.length);
  const likely = spelt.length > 0 && !short.includes(' ') ? spelt : longer;
  const best = Math.max(...likely.map((key) => scores.get(key)!));
  return best > (short.includes(' ') ? 0.3 : 0.15)
    ? likely.find((key) => scores.get(key)! > best * 0.5)
    : undefined;
}

/** 輝達（NVIDIA）: a name in another script may be the longer one. */
function isNameOf(key: string, short: string): boolean {
  return /^[a-z]/.test(short) && /^\p{Script=Han}{2}/u.test(key);
}

function follow(mains: ReadonlyMap<string, string>, key: string): string {
  let at = key;
  for (let steps = 0; steps < 5; steps++) {
    const next = mains.get(at);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}
