/**
 * `npm run glossary:score [-- DIR]`: how good the derived glossary is, against what experts marked (percent).
 * By default the two built-in texts as one corpus; with a folder, each document in it and their mean.
 */
import { readFileSync } from 'node:fs';
import { loadLexicon } from '../lib/glossary/lexicon.ts';
import { readDocumentTerms } from '../lib/glossary/read-document-terms.ts';
import { type GoldDocument, readBuiltIn, readFolder } from './gold-documents.ts';
import { figures, meanFigures, printFigures, readFigures, scoreGlossary } from './score-glossary.ts';

const [folder] = process.argv.slice(2);
const lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
const groups: [string, GoldDocument[]][] = folder
  ? (await readFolder(folder)).map((one) => [one.name, [one]])
  : [['built-in', await readBuiltIn()]];
console.log(' '.repeat(12) + figures.map((name) => name.padStart(11)).join(''));
const rows = groups.map(([name, documents]) => {
  const terms = documents.map(({ document, passages }) => readDocumentTerms(document, passages, lexicon));
  const row = readFigures(scoreGlossary(documents, terms));
  printFigures(name, row);
  return row;
});
if (rows.length > 1) printFigures('mean', meanFigures(rows));
