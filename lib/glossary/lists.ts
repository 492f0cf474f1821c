import { findEnumerations } from './enumerations.ts';
import type { MergedRow } from './merged-row.ts';
import { foldForm } from './simplify.ts';
import type { Token } from './tokens.ts';

/** Items of a list that are looked at: of a longer one the beginning tells enough. */
const keptItems = 12;

/** The items of each enumeration of a passage, as keys. */
export function findLists(text: string, tokens: readonly Token[]): string[][] {
  const lists = new Map<number, string[]>();
  for (const { name, list, start, end } of findEnumerations(tokens)) {
    if (name !== 'list') continue;
    const items = lists.get(list) ?? [];
    if (items.length < keptItems) items.push(foldForm(text.slice(start, end)));
    lists.set(list, items);
  }
  return [...lists.values()].filter(({ length }) => length > 2);
}

/** What a last word in common with two others of a list is worth: 制造强国、质量强国、航天强国. */
const kinship = 0.25;

const isKin = (heads: readonly (string | undefined)[], at: number): boolean =>
  heads[at] !== undefined && heads.filter((head) => head === heads[at]).length > 2;

/** For each item of a list how likely the others of its list are terms, 0 to 1: what stands among terms is one. */
export function companyOf(
  lists: readonly (readonly string[])[],
  byKey: ReadonlyMap<string, MergedRow>,
  odds: ReadonlyMap<string, number>,
): Map<string, number> {
  const company = new Map<string, number>();
  for (const list of lists) {
    const chances = list.map((key) => (byKey.has(key) ? 1 / (1 + Math.exp(-odds.get(key)!)) : 0));
    const sum = chances.reduce((total, one) => total + one, 0);
    const heads = list.map((key) => byKey.get(key)?.words.at(-1));
    for (const [at, key] of list.entries()) {
      const others = (sum - chances[at]!) / (list.length - 1) + (isKin(heads, at) ? kinship : 0);
      company.set(key, Math.max(company.get(key) ?? 0, others));
    }
  }
  return company;
}
