/** What is learnt from: the candidates and sentences of annotated texts, with what experts said of them. */
import { readFeatures } from '../lib/glossary/features.ts';
import type { Lexicon } from '../lib/glossary/lexicon.ts';
import { type CorpusRows, mergeDocuments } from '../lib/glossary/merged-row.ts';
import { readCandidates } from '../lib/glossary/read-document-terms.ts';
import type { DocumentTerms } from '../lib/glossary/rows.ts';
import { readSentenceFeatures } from '../lib/glossary/sentence-features.ts';
import { readSentences, SentenceReader } from '../lib/glossary/sentences.ts';
import { key, passageHit } from '../tests/gold/score.mjs';
import type { GoldDocument } from './gold-documents.ts';
import type { Choice } from './rank-sentences.ts';
import type { Sample } from './regress.ts';

/** Terms that experts call essential count more, those they only accept less. */
const worth = [1, 1, 1.2, 1.6];

/** A text to learn from, alone or with others as one corpus. */
export interface Lesson {
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

/** Reads a lesson's texts and labels their candidates. */
export function prepare(name: string, documents: GoldDocument[], lexicon: Lexicon): Lesson {
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

/** The sentences of each annotated term, where there is something to choose. */
export function readChoices(one: GoldDocument, terms: DocumentTerms): Choice[] {
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
