import { isSurname } from '../ingest/person-line.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import { countOf } from './rows.ts';
import type { Scored } from './select.ts';
import { foldForm } from './simplify.ts';

/** A term with the other candidates that mean it. */
export interface Group extends Scored {
  variants: MergedRow[];
}

/** Answers the key of the candidate that `row` is only another form of. */
type Rule = (row: MergedRow, corpus: CorpusRows) => string | undefined;

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

/** The longest candidate before the bracket that is not much worse than the best of them. */
function fullForm(
  short: string,
  full: readonly string[],
  scores: ReadonlyMap<string, number>,
): string | undefined {
  const longer = full.filter(
    (key) => !short.includes(key) && scores.has(key) && (key.length > short.length || full.length === 1),
  );
  const best = Math.max(...longer.map((key) => scores.get(key)!));
  return best > 0.15 ? longer.find((key) => scores.get(key)! > best * 0.5) : undefined;
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

const circumstance = /^(?:时期|期间|問題|问题|现象|情况|阶段|时代)$/;
const title =
  /^(.{2,4})(?:总书记|主席|总理|副总理|书记|部长|主任|院士|教授|博士|先生|女士|同志|委员|局长|院长|校长|总统|首相|大使)$/;
const prefix = /^(?:党的|中华人民共和国|中国共产党|我国)(.{3,})$/;

/** “十五五”时期 means 十五五; 刘韵洁院士 means 刘韵洁; status codes means status code; 南京紫金山实验室 means 紫金山实验室. */
const rules: Rule[] = [
  (row) => {
    const named = /^[“「"](.+)[”」"](.+)$/u.exec(row.form);
    return named && circumstance.test(named[2]!) ? foldForm(named[1]!) : undefined;
  },
  (row, { byKey }) => {
    const person = title.exec(row.words.join(''))?.[1];
    return person && isPerson(byKey.get(person)) ? person : undefined;
  },
  (row, { byKey }) => {
    const singular = /^[a-z].*[a-rt-z]s$/.test(row.key)
      ? row.key.replace(/(?<=[^aeiou])ies$/, 'y').replace(/s$/, '')
      : '';
    return byKey.has(singular) ? singular : undefined;
  },
  (row, { byKey }) => {
    if (row.tags[0] !== 'ns' || row.words.length < 2 || prefix.test(row.key)) return undefined;
    const rest = byKey.get(row.key.slice(row.cuts[1]!));
    return rest && place.test(rest.key) && countOf(rest, 'all') === countOf(row, 'all')
      ? rest.key
      : undefined;
  },
];

/** Forms that stand only inside a chosen one and are short for it: 1571 of “1571”工作部署, 党内监督条例 of 中国共产党党内监督条例. */
function innerForms(row: MergedRow, { byKey }: CorpusRows): string[] {
  const named = /^[“「"](.+)[”」"](.+)$/u.exec(row.form);
  const inner = named && !circumstance.test(named[2]!) ? byKey.get(foldForm(named[1]!)) : undefined;
  const rest = prefix.exec(row.key)?.[1];
  const found = inner && countOf(inner, 'all') <= countOf(row, 'all') ? [inner.key] : [];
  if (
    rest &&
    byKey.has(rest) &&
    (row.key.startsWith('党的') || countOf(byKey.get(rest)!, 'all') <= countOf(row, 'all'))
  )
    found.push(rest);
  return found;
}

/** What a region stands before without being part of the name. */
const place = /(?:实验室|研究院|研究所|科学城|园区?|大学|学院|医院|基地|机场|港)$/;

function isPerson(row: MergedRow | undefined): boolean {
  return row !== undefined && row.form.length <= 4 && isSurname(row.words.join('')[0]!);
}
