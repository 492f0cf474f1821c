import type { CitedSentence } from '../questions/insight.ts';
import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';

/** One enumeration in a text. */
export interface Enumeration {
  members: string[];
  /** What the text calls them, or null. */
  name: string | null;
}

/** Enumerations of the same things, with where they stand. */
export interface JoinedEnumeration extends Enumeration {
  /** The fullest first. */
  sentences: CitedSentence[];
}

/** Items of an enumeration: longer ones are clauses. */
const longestItem = 16;
const fewest = 3;

/** A, B 和 C 等 N 大领域: the list, and what follows it. */
const list =
  /([\p{L}\p{N}“”·《》()（）-]{2,24}(?:、[\p{L}\p{N}“”·《》()（）+-]{2,24}){1,})([^。；！？]{0,40})/gu;

const closed =
  /^(?:等|等等)?(?:的)?(?:\d+|[一二三四五六七八九十两几多]+)?(?:大|个|項|项|类|種|种)?(\p{Script=Han}{0,6}?(?:领域|方向|产业|技术|环节|方面|行业|要素|问题|任务|原则|优势|能力|特点|企业|機構|机构))/u;

/** 这些领域是……的主攻方向: the sentence after says what they are. */
const named =
  /^(?:这些|這些|以上|上述)\p{Script=Han}{0,6}(?:是|为|為)(?:[^。，；]{0,30}的)?(\p{Script=Han}{2,6})(?=[，。；])/u;

/** Verbs that lead into a list and are no part of its first item. */
const opening =
  /^.*?(?:包括|包含|涵盖|聚焦|推动|推進|推进|发展|發展|培育|布局|布局|加快|加强|加強|坚持|在|对|對|以|如|如：|即|是|为|為|和|与|與|及|将|把)(?=\p{L}{2})/u;

/**
 * The enumerations of three or more in a sentence, at least half of them terms, with what they are called there or in
 * the sentence after.
 */
export function findEnumerations(
  sentence: string,
  next: string,
  isTerm: (item: string) => boolean,
): Enumeration[] {
  return Array.from(sentence.matchAll(list)).flatMap(([, items, rest]) => {
    const members = itemsOf(items!, isTerm);
    if (members.length < fewest || members.filter(isTerm).length < members.length / 2) return [];
    return { members, name: named.exec(next)?.[1] ?? closed.exec(rest!)?.[1] ?? null };
  });
}

function itemsOf(items: string, isTerm: (item: string) => boolean): string[] {
  const parts = items.split('、');
  const last = parts.pop()!.replace(/(?:等|等等).*$/u, '');
  const closing = isTerm(last) ? [last] : last.split(/(?:以及|和|及|与|與)(?=\p{L}{2})/u);
  const first = trimFirst(parts.shift()!, isTerm);
  return [first, ...parts, ...closing]
    .map(bare)
    .filter((item) => item.length >= 2 && item.length <= longestItem);
}

/** The longest end of the first part that is a term, else what follows a verb that leads into lists. */
function trimFirst(part: string, isTerm: (item: string) => boolean): string {
  for (let from = 0; from + 2 <= part.length; from++) if (isTerm(part.slice(from))) return part.slice(from);
  return part.replace(opening, '');
}

const bare = (item: string) => item.replaceAll(/^[“"《（(]+|[”"》）)]+$/gu, '');

/** Joins enumerations that share members: the same things listed in several places are one set, named where any names it. */
export function termSets(
  listed: readonly (Enumeration & { sentence: CitedSentence })[],
): JoinedEnumeration[] {
  const sets: (JoinedEnumeration & { keys: Set<string> })[] = [];
  for (const { members, name, sentence } of [...listed].sort((a, b) => b.members.length - a.members.length)) {
    const keys = new Set(members.map((member) => foldKey(member, simplified)));
    const known = sets.find((set) => sharedBy(keys, set.keys) >= Math.max(2, sameShare * keys.size));
    if (known) {
      known.name ??= name;
      known.sentences.push(sentence);
    } else sets.push({ name, members: [...members], sentences: [sentence], keys });
  }
  return sets.map(({ name, members, sentences }) => ({ name, members, sentences }));
}

/** So much of a shorter list must stand in the longer one. */
const sameShare = 0.6;

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((key) => b.has(key)).length;
}
