import { isSurname } from '../ingest/person-line.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import { countOf } from './rows.ts';
import { foldForm } from './simplify.ts';

/** Answers the key of the candidate that `row` is only another form of. */
type Rule = (row: MergedRow, corpus: CorpusRows) => string | undefined;

const circumstance = /^(?:时期|期间|問題|问题|现象|情况|阶段|时代)$/;
const title =
  /^(.{2,4})(?:总书记|主席|总理|副总理|书记|部长|主任|院士|教授|博士|先生|女士|同志|委员|局长|院长|校长|总统|首相|大使)$/;
const prefix = /^(?:党的|中华人民共和国|中国共产党|我国)(.{3,})$/;

/** “十五五”时期 means 十五五; 刘韵洁院士 means 刘韵洁; status codes means status code; RFC 2119 means RFC2119; 南京紫金山实验室 means 紫金山实验室. */
export const rules: Rule[] = [
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
    const closed = /^[a-z]{2,6} \d{2,6}$/.test(row.key) ? row.key.replace(' ', '') : '';
    return byKey.has(closed) ? closed : undefined;
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
export function innerForms(row: MergedRow, { byKey }: CorpusRows): string[] {
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
  return row !== undefined && row.form.length <= 4 && isSurname(row.words.join(''));
}
