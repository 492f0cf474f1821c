import { deriveGlossary } from '../lib/glossary/derive-glossary.ts';
import type { DocumentTerms } from '../lib/glossary/rows.ts';
import type { Weights } from '../lib/glossary/termhood.ts';
import { key, type ScoreResult, score } from '../tests/gold/score.mjs';
import type { GoldDocument } from './gold-documents.ts';

/** The scorer looks at this many entries. */
const scored = 200;

/** Figures printed, as the scorer names them, and how wide. */
export const figures = [
  'P@25',
  'P@50',
  'P@100',
  'R3',
  'bestF1',
  'bad@100',
  'passageAcc',
  'precision',
  'R2+',
  'outputs',
] as const;

/** Derives one glossary from documents and scores it against what of their gold stands in them. */
export function scoreGlossary(
  documents: readonly GoldDocument[],
  terms: readonly DocumentTerms[],
  weights?: Weights,
): ScoreResult {
  const texts = new Map(documents.flatMap(({ passages }) => passages.map(({ id, text }) => [id, text])));
  const entries = deriveGlossary(terms, weights).slice(0, scored);
  const list = entries.map(({ form, variants, score, explanations }) => ({
    term: form,
    aliases: variants,
    score,
    passages: explanations.map(({ passage, span }) => texts.get(passage)!.slice(span.start, span.end)),
  }));
  const whole = key([...texts.values()].join('\n'));
  const { gold, options } = documents[0]!;
  const present = gold.filter(({ term, aliases }) =>
    [term, ...(aliases ?? [])].some((form) => whole.includes(key(form))),
  );
  return score(list, present, options);
}

/** One line of the table: shares in percent, counts as they are. */
export function printFigures(name: string, values: readonly number[]): void {
  console.log(name.padEnd(12) + values.map((value) => String(value).padStart(11)).join(''));
}

/** The figures of a result in the order of `figures`. */
export function readFigures({ summary }: ScoreResult): number[] {
  return figures.map((name) =>
    name === 'outputs' ? summary[name]! : Math.round(1000 * (summary[name] ?? 0)) / 10,
  );
}

/** The mean of each column, to one decimal. */
export function meanFigures(rows: readonly (readonly number[])[]): number[] {
  return rows[0]!.map(
    (_, at) => Math.round((10 * rows.reduce((sum, row) => sum + row[at]!, 0)) / rows.length) / 10,
  );
}
