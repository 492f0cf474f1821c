import { isNameEnd } from './ending-features.ts';
import { ends, type Feature, final, latin, letters, only, quoted, single, size } from './feature.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import { countOf } from './rows.ts';
import { isVerbal } from './tokens.ts';
import { deeds, generalHeads, lightVerbs } from './words.ts';

/** Endings of names that no verb stands before: 列席会议, 函请立法院. */
const named = /(?:院|局|会|会议|大会|全会|大学|公司|集团|省|市|县|法|条例|规定|办法|意见|干部|人员|人|者)$/;

/** What a term only happens to stand before: 未来产业|发展, 数据安全|工作. */
const bareTails: ReadonlySet<string> = new Set(
  '发展 建设 工作 水平 力度 情况 问题 方面 领域 过程 活动 成果 优势 效能 需求'.split(' '),
);

/** Is a part of it, without its first or last word, a candidate that stands at least twice as often? */
const outstrips = (row: MergedRow, rest: 'withoutFirst' | 'withoutLast'): boolean =>
  countOf(row, rest) >= 2 * countOf(row, 'all');

const joints: ReadonlySet<string> = new Set('和与及');
/** Parts of speech of what is done, how and to what. */
const loneActs: ReadonlySet<string> = new Set('vdp');

/** Are both sides of the 和 in it candidates, one of which stands elsewhere too? Then it is two terms set side by side. */
function isPair(row: MergedRow, { byKey }: CorpusRows): boolean {
  const joint = row.words.findIndex((word, at) => at > 0 && joints.has(word));
  if (joint < 1 || joint + 1 >= size(row)) return false;
  const sides = [row.key.slice(0, row.cuts[joint]), row.key.slice(row.cuts[joint + 1])];
  const counts = sides.map((side) => countOf(byKey.get(side) ?? row, 'all'));
  return sides.every((side) => byKey.has(side)) && Math.max(...counts) > countOf(row, 'all');
}

/** A verb that is hardly ever a noun: 打通, 选取; not 治理, 利用. */
const isAct = ({ words, tags }: MergedRow, at: number): boolean => tags[at] === 'v' && !deeds.has(words[at]!);

/** Who does something, and what: 主管机关|处罚, 民营企业|违规|设置; not 政府|采购. */
function isActor(row: MergedRow, at: number): boolean {
  const word = row.words[at]!;
  if (at + 2 === size(row) && officer.test(word)) return isVerbal(row.tags[at + 1]!);
  return isAct(row, at + 1) && doer.test(word);
}

const officer = /(?:机关|机构|者|人|委员会|法院|大会|部门)$/;
const doer = /(?:企业|商|政府|机关|机构|者|人|委员会|部门)$/;
const nounVerbNoun = /n\w* (?:v |d )+\w*n/;

/** A verb that takes objects before what stands elsewhere by itself: 丰富|应用场景, 前瞻|布局|未来产业. */
function isDoneTo(row: MergedRow, { byKey }: CorpusRows): boolean {
  for (let at = 1; at < size(row); at++) {
    const verb = row.words[at - 1]!;
    if (!lightVerbs.has(verb) && !isAct(row, at - 1)) continue;
    const rest = byKey.get(row.key.slice(row.cuts[at]));
    if (rest && rest.form.length > 3 && countOf(rest, 'all') > countOf(row, 'all')) return true;
  }
  return false;
}

/** Code units from which on a candidate without a mark needs a head that names a class of things. */
const long = 8;

const isLong = (row: MergedRow): boolean => letters(row) >= long && !latin(row) && !isNamed(row);

/** Does the text itself mark it as one name? */
const isNamed = (row: MergedRow): boolean =>
  (
    ['book', 'quote', 'named', 'heading', 'title', 'defined', 'meaning', 'entry', 'person', 'code'] as const
  ).some((mark) => countOf(row, mark) > 0);

/** Is there a deed in it that two words or more follow: 第三方服务商|建设|综合性|数字|赋能|平台? */
const hasObject = ({ words }: MergedRow): boolean =>
  words.some((word, at) => at > 0 && at + 2 < words.length && lightVerbs.has(word));

const phraseTags: ReadonlySet<string> = new Set('ilz');

/** What tells a piece of a clause, or two terms side by side, from a name. */
export const clauseFeatures: Record<string, Feature> = {
  verbObject: (row) => Number(isVerbal(row.tags[0]!) && outstrips(row, 'withoutFirst')),
  subjectVerb: (row) => Number(row.tags.at(-1) === 'v' && outstrips(row, 'withoutLast')),
  restGeneral: (row) => Number(generalHeads.has(final(row)) && outstrips(row, 'withoutLast')),
  pair: (row, corpus) => Number(isPair(row, corpus)),
  verbInside: (row) => Number(row.tags.some((tag, at) => tag === 'v' && at > 0 && at < size(row) - 1)),
  verbs: only(
    (row) => !single(row),
    (row) => row.tags.reduce((verbs, tag) => verbs + Number(tag === 'v'), 0) / size(row),
  ),
  actInside: (row) => Number(row.words.some((_, at) => at > 0 && at < size(row) - 1 && isAct(row, at))),
  actFirst: (row) => Number(!single(row) && isAct(row, 0)),
  actLast: (row) => Number(!single(row) && isAct(row, size(row) - 1)),
  clause: only(
    (row) => size(row) > 2,
    (row) => Number(nounVerbNoun.test(`${row.tags.join(' ')} `)),
  ),
  loneVerb: only(
    (row) => !single(row),
    (row) => Number(row.tags.some((tag, index) => tag === 'v' && row.words[index]!.length === 1)),
  ),
  verbNamed: only((row) => !single(row) && row.tags[0] === 'v', ends(named)),
  quoteAct: only(quoted, (row) => Number(!single(row) && (isAct(row, 0) || isAct(row, size(row) - 1)))),
  idiomShape: (row) =>
    Number(
      letters(row) === 4 &&
        size(row) > 2 &&
        row.words.every((word, at) => word.length === 1 || at === 0) &&
        countOf(row, 'all') === 1 &&
        countOf(row, 'quote') === 0,
    ),
  loneVerbLast: (row) => Number(size(row) > 1 && final(row).length === 1 && loneActs.has(row.tags.at(-1)!)),
  actorActs: (row) => Number(row.words.some((_, at) => at + 1 < size(row) && isActor(row, at))),
  bareTail: (row) =>
    Number(!single(row) && bareTails.has(final(row)) && countOf(row, 'withoutLast') > countOf(row, 'all')),
  bareTailOften: only(
    (row) => !single(row) && bareTails.has(final(row)),
    (row) => Math.min(2, Math.log(Math.max(1, countOf(row, 'withoutLast') / countOf(row, 'all') / 2))),
  ),
  doneTo: (row, corpus) => Number(!single(row) && isDoneTo(row, corpus)),
  longHeadless: (row, corpus) => Number(isLong(row) && !isNameEnd(row, corpus)),
  longObject: (row) => Number(isLong(row) && hasObject(row)),
  phrases: (row) => Number(!single(row) && row.tags.every((tag) => phraseTags.has(tag))),
};
