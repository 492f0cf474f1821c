import type { Span } from '../model.ts';
import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';

/** A number with what it counts. */
export interface FoundFigure extends Span {
  value: number;
  /** The words before it and its unit, folded: the same in two sentences where both speak of the same thing. */
  thing: string;
}

const scales: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12, 億: 1e8, 萬: 1e4, 萬億: 1e12 };
const figure =
  /(?<![\d.第])(\d[\d,]*(?:\.\d+)?)\s*(万亿|萬億|万|亿|萬|億)?\s*(%|％|个百分点|元|美元|家|个|人|户|项|件|吨|公里|平方公里|倍|次|名|所|款|台|套|percent\b|people\b|km\b|dollars\b)/gu;

/** Words before a number that must agree: enough to name what is counted. */
const naming = 6;

/** The numbers with a unit in a text, in order. */
export function findFigures(text: string): FoundFigure[] {
  return Array.from(text.matchAll(figure), ({ 0: printed, 1: digits, 2: scale = '', 3: unit, index }) => {
    const before = foldKey(text.slice(Math.max(0, index - 2 * naming), index), simplified);
    return {
      start: index,
      end: index + printed.length,
      value: Number(digits!.replaceAll(',', '')) * scales[scale]!,
      thing: `${before.replaceAll(hedges, '').slice(-naming)} ${unit!.toLowerCase()}`,
    };
  });
}

/** Words that soften a number and name nothing. */
const hedges = /(?:超过|超過|已经|已經|达到|達到|约|約|近|逾|达|達|突破|共|有|为|為|了)+$/gu;
