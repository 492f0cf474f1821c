/**
 * Learns lib/glossary/weights.json from the annotated documents: `node scripts/train-termhood.ts DIR`, DIR as for
 * glossary:score; the built-in documents are added. Prints the figures of each text when it was left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { featureNames, readFeatures } from '../lib/glossary/features.ts';
import { type Lexicon, loadLexicon } from '../lib/glossary/lexicon.ts';
import { type CorpusRows, mergeDocuments } from '../lib/glossary/merged-row.ts';
import { readCandidates } from '../lib/glossary/read-document-terms.ts';
import type { DocumentTerms } from '../lib/glossary/rows.ts';
import { readSentenceFeatures, sentenceFeatureNames } from '../lib/glossary/sentence-features.ts';
import { readSentences, SentenceReader } from '../lib/glossary/sentences.ts';
import type { Weights } from '../lib/glossary/termhood.ts';
import { key, passageHit } from '../tests/gold/score.mjs';
import { articleOf, type GoldDocument, partsOf, readBuiltIn, readFolder } from './gold-documents.ts';
import { type Choice, rankSentences } from './rank-sentences.ts';
import { regress, type Sample } from './regress.ts';
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
const sentencePriors: Record<string, number> = {
  ...{ named: 1.8, afterHeading: 1.8, purpose: 1.8, definingFirst: 1, heading: -1, note: -1, titled: -1.5 },
};
const termPenalty = 100;
const sentencePenalty = 3;

/** Terms that experts call essential count more, those they only accept less. */
const worth = [1, 1, 1.4, 2.5];

/** A text to learn from, alone or with others as one corpus. */
interface Lesson {
  name: string;
  documents: GoldDocument[];
  terms: DocumentTerms[];
  samples: Sample[];
}

function readTerms(one: GoldDocument, lexicon: Lexicon): DocumentTerms {
  const slices = readCandidates(one.document, one.passages, lexicon);
  for (;;) {
    const { done, value } = slices.next();
    if (!done) continue;
    readSentences(one.document, one.passages, value.rows);
    return value;
  }
}

function prepare(name: string, documents: GoldDocument[], lexicon: Lexicon): Lesson {
  const terms = documents.map((one) => readTerms(one, lexicon));
  return { name, documents, terms, samples: readSamples(mergeDocuments(terms), documents[0]!) };
}

function readSamples(corpus: CorpusRows, { gold }: GoldDocument): Sample[] {
  const importance = new Map<string, number>();
  for (const term of gold)
    for (const alias of term.aliases ?? []) importance.set(key(alias), term.importance - 0.5);
  for (const term of gold) importance.set(key(term.term), term.importance);
  // Every text counts alike, but for the very short.
  const share = Math.min(2, 3000 / corpus.rows.length);
  return corpus.rows.map((row) => {
    const form = key(row.form);
    const rank = importance.get(form) ?? importance.get(form.replace(/s$/, '')) ?? 0;
    return { x: readFeatures(row, corpus), y: Number(rank > 0), weight: share * worth[Math.floor(rank)]! };
  });
}

function learn(lessons: readonly Lesson[]): Weights {
  const priors = featureNames.map((name) => termPriors[name] ?? 0);
  const { bias, weights } = regress(
    lessons.flatMap(({ samples }) => samples),
    priors,
    termPenalty,
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

/** The sentences of each annotated term, where there is something to choose. */
function readChoices(one: GoldDocument, terms: DocumentTerms): Choice[] {
  const reader = new SentenceReader(one.document, one.passages);
  const rows = new Map(terms.rows.map((row) => [key(row.form), row]));
  return one.gold.flatMap(({ term, aliases, importance, bestPassages, autoPassage }) => {
    if (importance < 2 || !bestPassages?.length) return [];
    return [term, ...(aliases ?? [])].slice(0, 3).flatMap((form): Choice[] => {
      const row = rows.get(key(form));
      const options = (row ? reader.contexts(row) : []).map((context) => ({
        x: readSentenceFeatures(context),
        right: passageHit(
          context.passage.text.slice(context.sentence.start, context.sentence.end),
          bestPassages,
        ),
      }));
      const open = options.some(({ right }) => right) && options.some(({ right }) => !right);
      return open ? [{ weight: (autoPassage ? 0.3 : 1) * (form === term ? 1 : 0.5), options }] : [];
    });
  });
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
