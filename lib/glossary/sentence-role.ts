import type { PassageRole } from '../model.ts';
import {
  after,
  any,
  before,
  defining,
  isNamed,
  isTold,
  listed,
  opens,
  type SentenceContext,
  text,
} from './sentence-features.ts';

const judging = /^[^，。；]{0,8}(?:是[^，。；]{2,}|具有|事关|关系|成为|必须|应当)/u;
const figures = /\d[\d.,]*\s*(?:%|％|余?[个項项家户人亿万億萬元倍])/u;

/** A law that brings something about says in the same breath what it is: 国家建立X，对…; …属于X，实行…. */
const establishing = /(?:[国國]家(?:建立|实行|實行|设立|設立)(?:健全)?|属于|屬於)[“「]?$/u;
const pause = /^[”」]?[，,]/u;
const colon = /^[”」』"》]?(?:[（(][^）)]*[）)])?\s*[:：]/u;
/** Code units behind a colon from which on it tells what stands before it. */
const leastTold = 8;

const defines = any((context, place) => {
  const rest = after(context, place);
  if (pause.test(rest) && establishing.test(before(context, place))) return true;
  if (!defining.test(rest)) return false;
  return !colon.test(rest) || (rest.length > leastTold && opens(context, place));
});

const isListed = any(listed);
const isJudged = any((context, place) => judging.test(after(context, place)) || opens(context, place));

/** What the sentence does for the candidate. */
export function roleOf(context: SentenceContext): PassageRole {
  const isEntry = context.placed === 'after-entry' || context.placed === 'purpose';
  if (isEntry || isTold(context) || isNamed(context) || defines(context)) return 'definition';
  if (isListed(context)) return 'composition';
  if (figures.test(text(context))) return 'data';
  return isJudged(context) ? 'judgement' : 'mention';
}
