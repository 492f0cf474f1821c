import type { Passage, Span } from '../model.ts';
import { lightVerbs } from './words.ts';

/** A sentence that holds a candidate, as the features see it. */
export interface SentenceContext {
  passage: Passage;
  sentence: Span;
  /** Where the candidate stands in it. */
  places: Span[];
  /** This is the how-manyth sentence of the document that holds it, from 0. */
  rank: number;
  /** Chosen for its place, not its words: what follows a heading or a dictionary's entry that is the candidate, or the purpose of a text that it names. */
  placed: 'after-heading' | 'after-entry' | 'purpose' | null;
  /** How often the candidate stands in the passage, at least 1: a passage that keeps to it is about it. */
  times: number;
}

/** What follows a term that is being defined, or told of. */
export const defining =
  /^[”」』"》]?(?:[（(][^）)]*[）)])?[，,\s]*(?:是指|指的是|系指|係指|即(?!将|使|便)|就是|(?:又|也|亦)[称稱]|[则則]?是(?!不|否)|[:：]|由[^，。]{2,20}(?:组成|构成|驱动|形成)|具有|负责|負責|用[于於來来]|旨在|分为|分為|包括|适用于|refers? to|is an?\b|are an?\b|is the\b|[-–] An?\b|\([a-z]+\) [-–])/u;
/** It says what it is, and not only something of it. */
const telling =
  /^[”」』"》]?(?:[（(][^）)]*[）)])?[，,\s]*(?:是指|指的是|系指|係指|[，,：:]\s?指(?![出导導定向派挥揮明引])|(?:就)?是(?:一[种種类類项項个個门門套]|以|由|把|将|將|对|對|为|為|能|能够|可以|可)|即(?!将|使|便)|(?:又|也|亦)[称稱]|refers? to|means|is an?\b|are the\b)/u;
const named =
  /(?:称为|稱為|简称|簡稱|统称|統稱|称作|叫做|所谓|所谓的|defines? an?|called|known as)\s*[“「"]?$/u;
const opening =
  /^(?:第[〇一二三四五六七八九十百零\d]+条|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|(?:前[二三四]?[項项款條条])?(?:本法所称|本[法条條]例?所[称稱]|所[称稱谓謂]的?)|前[二三四]?[項项款條条]|第[一二三四五六]，|(?:\p{Script=Han}{2,24}(?:说|表示|介绍|指出|认为|認為|說)[，,：:][“「]?)|[“「"《\s　])*/u;

/** What stands around a place in its sentence; most features ask for the same one after the other. */
let around: { sentence: Span; place: Span; before: string; after: string } | null = null;

function lookAround({ passage, sentence }: SentenceContext, place: Span): { before: string; after: string } {
  if (around?.place !== place || around.sentence !== sentence) {
    const before = passage.text.slice(sentence.start, place.start);
    around = { sentence, place, before, after: passage.text.slice(place.end, sentence.end) };
  }
  return around;
}

/** The sentence up to a place. */
export const before = (context: SentenceContext, place: Span): string => lookAround(context, place).before;
/** The sentence from behind a place. */
export const after = (context: SentenceContext, place: Span): string => lookAround(context, place).after;
/** 1 where something holds of any place of the candidate, else 0. */
export const any =
  (test: (context: SentenceContext, place: Span) => boolean) => (context: SentenceContext) => {
    for (const place of context.places) if (test(context, place)) return 1;
    return 0;
  };
const size = ({ sentence }: SentenceContext): number => sentence.end - sentence.start;
/** The sentence. */
export const text = ({ passage, sentence }: SentenceContext): string =>
  passage.text.slice(sentence.start, sentence.end);
/** Does the sentence begin with it, numbers and quotes aside? */
export const opens = (context: SentenceContext, place: Span): boolean =>
  before(context, place).replace(opening, '') === '';
const [commaAfter, commaBefore] = [/^[”」]?、/u, /、[“「]?$/u];
/** Is it one of several set side by side? */
export const listed = (context: SentenceContext, place: Span): boolean =>
  commaAfter.test(after(context, place)) || commaBefore.test(before(context, place));
const titled = (context: SentenceContext, place: Span): boolean =>
  isLeftOpen(before(context, place)) || isClosed(after(context, place));
/** Does a text open a title and end within it? */
function isLeftOpen(text: string): boolean {
  const open = text.lastIndexOf('《');
  return open >= 0 && open + 1 < text.length && text.indexOf('》', open) < 0;
}
/** Does a text, which begins within a title, close it? */
function isClosed(text: string): boolean {
  const close = text.indexOf('》');
  return close > 0 && !text.slice(0, close).includes('《');
}
const closing = /^[”」』]/u;
const hanFirst = /^\p{Script=Han}/u;
const hanLast = /\p{Script=Han}$/u;
const grammarLast: ReadonlySet<string> = new Set('的和与及在由为将应要对向从以中把被各');
const grammar =
  /^(?:的|是|和|与|及|等|在|由|为|将|应|要|对|向|从|以|中|具|已|不|可|期间|期間|时期|時期|以来|以來)/u;
const free = (context: SentenceContext, place: Span): boolean => {
  const rest = after(context, place).replace(closing, '');
  return !titled(context, place) && (!hanFirst.test(rest) || grammar.test(rest));
};

/** Nothing before it belongs to it: a mark, grammar, or a verb whose object it is. */
const freeLeft = (context: SentenceContext, place: Span): boolean => {
  const text = before(context, place);
  return !hanLast.test(text.slice(-2)) || grammarLast.has(text.slice(-1)) || lightVerbs.has(text.slice(-2));
};

/** What needs the sentence before it is no good example (Kilgarriff and others 2008, “GDEX”). */
const anaphoric =
  /^(?:这|這|该|該|其|此|它|他|同时|同時|但|而|对此|對此|因此|所以|由此|为此|為此|(?:This|These|Those|It|They|However|Likewise|Thus|Here|Instead|Therefore|Also|But|Note that|For example|In this case)\b)/u;

/** Marks around a candidate that is the whole sentence: it explains nothing. */
const marksAround = 2;
const longestPlace = ({ places }: SentenceContext): number =>
  Math.max(...places.map(({ start, end }) => end - start));

const stub = /^.{0,14}如下[：:。]?$/u;
/** Code units of the longest stub: of most sentences nothing else is asked. */
const longestStub = 31;
const aside = /^[（(].*[）)]$/u;

const isDefined = any((context, place) => defining.test(after(context, place)));
/** Does it say what the candidate is? */
export const isTold = any((context, place) => telling.test(after(context, place)));
/** Does it say that something is called so? */
export const isNamed = any((context, place) => named.test(before(context, place)));

/** Every feature of a sentence as an explanation: a name that explains itself, and its function. */
export const sentenceFeatures: Record<string, (context: SentenceContext) => number> = {
  defining: isDefined,
  definingFirst: any((context, place) => defining.test(after(context, place)) && opens(context, place)),
  telling: isTold,
  named: isNamed,
  opens: any(opens),
  freeBoth: any((context, place) => free(context, place) && freeLeft(context, place)),
  titled: (context) => Number(context.places.every((place) => titled(context, place))),
  listedOnly: (context) => Number(context.places.every((place) => listed(context, place))),
  first: ({ rank }) => Number(rank === 0),
  rank: ({ rank }) => Math.log(1 + rank),
  heading: ({ passage }) => Number(passage.kind === 'heading'),
  note: ({ passage }) => Number(passage.kind === 'note'),
  anaphoric: (context) => Number(anaphoric.test(text(context))),
  passageTimes: ({ times }) => Math.log(times),
  bare: (context) => Number(size(context) <= longestPlace(context) + marksAround),
  stub: (context) => Number(size(context) <= longestStub && stub.test(text(context))),
  aside: (context) => Number(aside.test(text(context))),
  afterHeading: ({ placed }) => Number(placed === 'after-heading' || placed === 'after-entry'),
  purpose: ({ placed }) => Number(placed === 'purpose'),
};

/** Names in the order of `readSentenceFeatures`. */
export const sentenceFeatureNames = Object.keys(sentenceFeatures);

/** The features of one sentence for one candidate. */
export function readSentenceFeatures(context: SentenceContext): number[] {
  return sentenceFeatureNames.map((name) => sentenceFeatures[name]!(context));
}
