/**
 * Learns lib/glossary/weights.json from the annotated documents: `node scripts/train-termhood.ts DIR`, DIR as for
 * glossary:score; the built-in documents are added. Prints the figures of each text when it was left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { featureNames } from '../lib/glossary/features.ts';
import { loadLexicon } from '../lib/glossary/lexicon.ts';
import { sentenceFeatureNames } from '../lib/glossary/sentence-features.ts';
import type { Weights } from '../lib/glossary/termhood.ts';
import { articleOf, partsOf, readBuiltIn, readFolder } from './gold-documents.ts';
import { type Lesson, prepare, readChoices } from './lessons.ts';
import { rankSentences } from './rank-sentences.ts';
import { regress } from './regress.ts';
import { figures, meanFigures, printFigures, readFigures, scoreGlossary } from './score-glossary.ts';

/** What grammar says where the gold says too little, in log odds: the regression starts from here and is held to it. */
const termPriors: Record<string, number> = {
  ...{
    defined: 2,
    meaning: 6,
    entry: 4,
    code: 3,
    book: 2,
    abbreviated: 2,
    listed: 0.5,
    long: 0.5,
    heading: 0.3,
  },
  ...{
    idiom: -1,
    generalAlone: -1.5,
    property: -1,
    leftCut: -1.5,
    rightCut: -1.5,
    lightInside: -1,
    firstLight: -1,
  },
  ...{
    quoteIdiom: -1.5,
    quoteClause: -1.5,
    namedIdiom: -2,
    allGeneral: -1,
    fixed: 0.7,
    fixedOften: 0.7,
    carried: 0.5,
  },
};
/** Features of which the gold has too few examples: they stay near what grammar says. */
const firm: Record<string, number> = {
  ...{
    mixed: 0.5,
    mixedBare: -2,
    mixedVerb: -2,
    latinInHan: 2,
    person: 3,
    latinPlain: -3,
    latinFirstCommon: -0.7,
    latinLastCommon: -0.7,
    verbNamed: -1.5,
    actInside: -2,
  },
};
const firmness = 30;
const sentencePriors: Record<string, number> = {
  ...{ named: 1.8, afterHeading: 1.8, purpose: 1.8, definingFirst: 1, heading: -1, note: -1, titled: -1.5 },
};
const termPenalty = 100;
const sentencePenalty = 30;

function learn(lessons: readonly Lesson[]): Weights {
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

function learnSentences(lessons: readonly Lesson[]): Record<string, number> {
  const choices = lessons.flatMap(({ documents, terms }) => readChoices(documents[0]!, terms[0]!));
  const priors = sentenceFeatureNames.map((name) => sentencePriors[name] ?? 0);
  const weights = rankSentences(choices, priors, sentencePenalty);
  return Object.fromEntries(sentenceFeatureNames.map((name, at) => [name, round(weights[at]!)]));
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

const lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
const builtIn = await readBuiltIn();
const others = process.argv[2] ? await readFolder(process.argv[2]) : [];
const texts = [
  ...builtIn.flatMap((one) => one.document.articles.map((_, at) => articleOf(one, at))),
  ...others,
];
const lessons = texts.map((one) => prepare(one.name, [one], lexicon));
const parts = texts.flatMap((one) => partsOf(one).map((part) => prepare(one.name, [part], lexicon)));
const wholes = [
  ...builtIn.map((one) => prepare(one.name, [one], lexicon)),
  prepare('built-in', builtIn, lexicon),
];

console.log(' '.repeat(12) + figures.map((name) => name.padStart(11)).join(''));
const rows = lessons
  .filter(({ documents }) => documents[0]!.passages.length > 10)
  .map((held) => {
    const rest = [...lessons, ...parts].filter(({ name }) => name !== held.name);
    const row = readFigures(scoreGlossary(held.documents, held.terms, learn(rest)));
    printFigures(held.name, row);
    return row;
  });
printFigures('mean', meanFigures(rows));
const learnt = {
  ...learn([...lessons, ...parts, ...wholes]),
  sentences: learnSentences([...wholes.slice(0, 2), ...lessons.slice(-others.length || lessons.length)]),
};
writeFileSync('lib/glossary/weights.json', `${JSON.stringify(learnt, null, 1)}\n`);
