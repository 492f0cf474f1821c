import { numberIn } from './numeral.ts';

const figures = '[\\d〇零一二三四五六七八九]';
const patterns: readonly RegExp[] = [
  new RegExp(
    `(${figures}{4})\\s*年\\s*([\\d一二三四五六七八九十]{1,3})\\s*月\\s*([\\d一二三四五六七八九十]{1,3})\\s*日`,
  ),
  /(?<!\d)((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?!\d)/,
];
const republic =
  /(?:中華|中华)?民[國国]\s*([\d〇零一二三四五六七八九十百]{1,4})\s*年\s*([\d一二三四五六七八九十]{1,3})\s*月\s*([\d一二三四五六七八九十]{1,3})\s*日/;
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const english = new RegExp(
  `(?:(?<![\\d.-])(\\d{1,2})\\s+)?(${months.join('|')})\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(\\d{4})`,
  'i',
);

/** The first full calendar date that `text` states, as ISO 8601; null where day, month or year is missing. */
export function statedDate(text: string): string | null {
  const minguo = republic.exec(text);
  if (minguo !== null)
    return isoDate(numberIn(minguo[1]!) + 1911, numberIn(minguo[2]!), numberIn(minguo[3]!));
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return isoDate(numberIn(found[1]!), numberIn(found[2]!), numberIn(found[3]!));
  }
  const words = english.exec(text);
  const day = words?.[1] ?? words?.[3];
  if (!words || day === undefined) return null;
  return isoDate(Number(words[4]), months.indexOf(words[2]!.toLowerCase()) + 1, Number(day));
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!(date.getUTCMonth() === month - 1 && date.getUTCDate() === day)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
