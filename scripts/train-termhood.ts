/**
 * Learns lib/glossary/weights.json from the annotated documents: `node scripts/train-termhood.ts DIR`, DIR as for
 * glossary:score; the built-in documents are added. Prints the figures of each text when neither the weights of terms
 * nor those of sentences had seen it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadLexicon } from '../lib/glossary/lexicon.ts';
import { readSentences } from '../lib/glossary/sentences.ts';
import { articleOf, partsOf, readBuiltIn, readFolder } from './gold-documents.ts';
import { learn, learnSentences } from './learn-weights.ts';
import { type Lesson, prepare } from './lessons.ts';
import { figures, meanFigures, printFigures, readFigures, scoreGlossary } from './score-glossary.ts';

/** Too short a text has no hundred terms to score. */
const fewestPassages = 10;

const lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
const builtIn = await readBuiltIn();
const others = process.argv[2] ? await readFolder(process.argv[2]) : [];
const articles = builtIn.map((one) => one.document.articles.map((_, at) => articleOf(one, at)));
const texts = [...articles.flat(), ...others];
const lessons = texts.map((one) => prepare(one.name, [one], lexicon));
const parts = texts.flatMap((one) => partsOf(one).map((part) => prepare(one.name, [part], lexicon)));
const documents = builtIn.map((one) => prepare(one.name, [one], lexicon));
const corpus = prepare('built-in', builtIn, lexicon);

/** The figures of a text by weights that have not seen it. */
function holdOut(held: Lesson): number[] {
  const isOther = ({ name }: Lesson): boolean => name !== held.name;
  const home = articles.findIndex((all) => all.some(({ name }) => name === held.name));
  const known = [...lessons.filter(isOther), ...documents.filter((_, at) => at !== home)];
  const sentences = learnSentences(known);
  for (const [at, { document, passages }] of held.documents.entries())
    readSentences(document, passages, held.terms[at]!.rows, sentences);
  const weights = learn([...lessons, ...parts].filter(isOther));
  return readFigures(scoreGlossary(held.documents, held.terms, weights));
}

console.log(' '.repeat(12) + figures.map((name) => name.padStart(11)).join(''));
const long = lessons.filter(({ documents }) => documents[0]!.passages.length > fewestPassages);
const rows = long.map((held) => {
  const row = holdOut(held);
  printFigures(held.name, row);
  return row;
});
printFigures('mean', meanFigures(rows));
const learnt = {
  ...learn([...lessons, ...parts, ...documents, corpus]),
  sentences: learnSentences([...lessons, ...documents]),
};
writeFileSync('lib/glossary/weights.json', `${JSON.stringify(learnt, null, 1)}\n`);
