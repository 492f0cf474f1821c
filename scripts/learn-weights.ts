/** How the weights of the glossary are learnt: what grammar says before any example, and how firmly it is held to. */
import { featureNames } from '../lib/glossary/features.ts';
import { sentenceFeatureNames } from '../lib/glossary/sentence-features.ts';
import type { SentenceWeights } from '../lib/glossary/sentences.ts';
import type { Weights } from '../lib/glossary/termhood.ts';
import { type Lesson, readChoices } from './lessons.ts';
import { rankSentences } from './rank-sentences.ts';
import { regress } from './regress.ts';

/** What grammar says where the gold says too little, in log odds: the regression starts from here and is held to it. */
const termPriors: Record<string, number> = {
  meaning: 6,
  entry: 4,
  code: 3,
  book: 2,
  abbreviated: 2,
  listed: 0.5,
  long: 0.5,
  heading: 0.3,
  generalAlone: -1.5,
  allGeneral: -1,
  property: -1,
  leftCut: -1.5,
  rightCut: -1.5,
  firstLight: -1,
  quoteIdiom: -1.5,
  namedIdiom: -2,
  fixed: 0.7,
  fixedOften: 0.7,
  carried: 0.5,
};

/** Features of which the gold has too few examples: they stay near what grammar says. */
const firm: Record<string, number> = {
  mixed: 0.5,
  mixedBare: -2,
  mixedVerb: -2,
  latinInHan: 2,
  person: 4,
  defined: 1.5,
  latinName: 1.5,
  latinPlain: -3,
  latinFirstCommon: -0.7,
  latinLastCommon: -0.7,
  looseHead: -1.5,
  looseInside: -1,
  looseTail: -1.5,
  idiomInside: -1,
  latinDescriber: -1.5,
  latinVerbFirst: -2,
  predicateFirst: -2,
  lightInside: -2.5,
  idiom: -1.8,
  idiomShape: -2.5,
  quoteAct: -1,
  loneVerbFirst: -1,
  verbObject: -0.7,
  subjectVerb: -0.7,
  restGeneral: -0.7,
  pair: -1.5,
  bareTail: -1.5,
  loneVerbLast: -1,
  actorActs: -1.5,
  verbNamed: -1.5,
  actInside: -2,
  quoteClause: -1,
  quotePredicate: -0.5,
  quotePlain: -0.5,
  firstLoneAdjective: -0.3,
  loneVerb: 0,
  doneTo: -1.5,
  bareTailOften: -1,
  longHeadless: -1,
  longObject: -1,
  phrases: -2,
};

/** How many times harder a firm weight is to move. */
const firmness = 30;

/** What makes a good example sentence (Kilgarriff and others 2008, “GDEX”) and what defines (Hearst 1992), in log odds. */
const sentencePriors: Record<string, number> = {
  named: 1.8,
  afterHeading: 1.8,
  purpose: 1.8,
  definingFirst: 1.5,
  telling: 1,
  heading: -1,
  note: -1,
  titled: -1.5,
  bare: -4,
  aside: -1,
  listedOnly: -1,
  stub: -2,
  anaphoric: -0.6,
  passageTimes: 1,
  rank: -0.5,
  opens: 0.3,
  freeBoth: 0.4,
  defining: 0.5,
};

/** Weights of the squared distance from the priors: those with the best held-out figures of a few tried. */
const termPenalty = 100;
const sentencePenalty = 60;

/** Learns termhood: a bias and one weight for each feature. */
export function learn(lessons: readonly Lesson[]): Weights {
  const priors = featureNames.map((name) => firm[name] ?? termPriors[name] ?? 0);
  const penalties = featureNames.map((name) => (name in firm ? firmness * termPenalty : termPenalty));
  const { bias, weights } = regress(
    lessons.flatMap(({ samples }) => samples),
    priors,
    penalties,
  );
  return {
    bias: round(bias),
    weights: Object.fromEntries(featureNames.map((name, at) => [name, round(weights[at]!)])),
  };
}

/** Learns to rank the sentences that explain a term: one weight for each feature. */
export function learnSentences(lessons: readonly Lesson[]): SentenceWeights {
  const choices = lessons.flatMap(({ documents, terms }) => readChoices(documents[0]!, terms[0]!));
  const priors = sentenceFeatureNames.map((name) => sentencePriors[name] ?? 0);
  const weights = rankSentences(choices, priors, sentencePenalty);
  return Object.fromEntries(sentenceFeatureNames.map((name, at) => [name, round(weights[at]!)]));
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
