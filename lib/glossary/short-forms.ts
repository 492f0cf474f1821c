import type { Occurrence } from './candidates.ts';
import { foldForm } from './simplify.ts';

/** A short form that the text introduces, and the candidates that end where it does so: one of them is the full form. */
export interface ShortForm {
  short: string;
  /** Keys, longest first. */
  full: string[];
}

const introductions = [
  /[”」》]?[（(](?:以下|下文)?(?:简称|簡稱|又称|又稱|也称|亦稱)[为為]?[：:]?[“「"]?(?<short>[^，,。；;：:、“”"「」（）()\s]{2,20})[”」"]?[）)]/gu,
  /[”」》]?[（(](?<short>[A-Za-z][A-Za-z0-9.+-]{1,15}s?)[）)]/gu,
  /[”」》]?[（(](?<short>[A-Za-z][A-Za-z0-9.+-]{0,20}(?: [A-Za-z][A-Za-z0-9.+-]{0,20}){1,5})(?=[）)，,])/gu,
  /[，,](?:以下|下文)?(?:简称|簡稱)[为為]?[“「"]?(?<short>[^，,。；;：:、“”"「」（）()\s]{2,12})[”」"]?(?=[，,。；;）)])/gu,
];

/** Finds the short forms a passage introduces: 中华人民共和国数据安全法（以下简称数据安全法）, 不动产投资信托基金（REITs）. */
export function findShortForms(text: string, occurrences: readonly Occurrence[]): ShortForm[] {
  const found: ShortForm[] = [];
  for (const introduction of introductions) {
    for (const match of text.matchAll(introduction)) {
      const full = occurrences
        .filter(({ end }) => end === match.index || (end === match.index + 1 && /[”」》]/.test(match[0][0]!)))
        .sort((a, b) => a.start - b.start)
        .map(({ start, end }) => foldForm(text.slice(start, end)));
      if (full.length > 0) found.push({ short: foldForm(match.groups!.short!), full });
    }
  }
  found.push(...findContractions(text, occurrences));
  const head = acronym.exec(text);
  if (head) {
    const full = occurrences
      .filter(({ start }) => start === head[0].length)
      .sort((a, b) => b.end - a.end)
      .map(({ start, end }) => foldForm(text.slice(start, end)));
    if (full.length > 0) found.push({ short: foldForm(head[1]!), full });
  }
  const entry = equivalent.exec(text);
  if (entry) found.push({ short: foldForm(entry[2]!), full: [foldForm(entry[1]!)] });
  return found;
}

/** Do all characters of a short form stand in the full one, in their order? */
function isSpelt(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === short[at]) at++;
  return at === short.length;
}

const bracket = /[（(](\p{Script=Han}{2,8})[）)]/gu;

/** 香港金融管理局（金管局）: characters of the name before the bracket, in their order. */
function findContractions(text: string, occurrences: readonly Occurrence[]): ShortForm[] {
  return [...text.matchAll(bracket)].flatMap(({ index, 1: inner }) => {
    const short = foldForm(inner!);
    const full = occurrences
      .filter(({ end }) => end === index)
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => foldForm(text.slice(start, end)));
    const spelt = full.find(
      (key) => key.length > short.length + 1 && key[0] === short[0] && isSpelt(short, key),
    );
    // What stands before it may be part of the name: 香港.
    return spelt ? [{ short, full: full.filter((key) => key.endsWith(spelt)) }] : [];
  });
}

/** An entry of a list of abbreviations: PLC：可编程逻辑控制器. */
const acronym = /^([A-Z][A-Za-z0-9-]{1,9})[:：—–]\s?(?=\p{Script=Han})/u;

/** A heading of a list of definitions: 匿名化 anonymization. */
const equivalent =
  /^(?:\d+(?:\.\d+)*\s+)?(\p{Script=Han}[\p{Script=Han}\w、/（）()-]{1,20})\s+([A-Za-z][A-Za-z0-9 ,'’()/-]{2,80})$/u;
