import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { deriveReviewedGlossary } from '../../lib/glossary/derive-reviewed-glossary.ts';
import { loadLexicon } from '../../lib/glossary/lexicon.ts';
import { readDocumentTerms } from '../../lib/glossary/read-document-terms.ts';
import type { DocumentTerms } from '../../lib/glossary/rows.ts';
import { type GoldDocument, readBuiltIn } from '../../scripts/gold-documents.ts';
import { scoreGlossary } from '../../scripts/score-glossary.ts';
import { score } from '../gold/score.mjs';

let documents: GoldDocument[];
let terms: DocumentTerms[];
beforeAll(async () => {
  const lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
  documents = await readBuiltIn();
  terms = documents.map(({ document, passages }) => readDocumentTerms(document, passages, lexicon));
});

describe('the glossary of the built-in texts', () => {
  it('reaches what experts expect of it', () => {
    const { summary } = scoreGlossary(documents, terms);
    const reached = ['P@25', 'P@50', 'P@100', 'R3', 'bestF1', 'passageAcc'].map((name) => summary[name]!);
    for (const [at, least] of [0.95, 0.9, 0.8, 0.78, 0.6, 0.92].entries())
      expect(reached[at]).toBeGreaterThanOrEqual(least);
    expect(summary['bad@100']).toBeLessThanOrEqual(0.04);
  });

  it('ships reviewed, with next to nothing wrong or missing', () => {
    const shipped = deriveReviewedGlossary(terms).map(({ form, variants, score }) => ({
      term: form,
      aliases: variants,
      score,
    }));
    const { summary } = score(shipped, documents[0]!.gold, documents[0]!.options);
    expect(summary.precision).toBeGreaterThanOrEqual(0.97);
    expect(summary.R3).toBeGreaterThanOrEqual(0.95);
  });

  it('is judged by the algorithm alone where other documents hold the term too', () => {
    const [own] = terms;
    const other = { ...own!, document: 'another' };
    const forms = deriveReviewedGlossary([...terms, other]).map(({ form }) => form);
    expect(forms).toContain('大变局');
    expect(deriveReviewedGlossary(terms).map(({ form }) => form)).not.toContain('大变局');
  });

  it('says why each term is one, in ids the interface knows', () => {
    const messages = JSON.parse(readFileSync('data/public/_locales/en/messages.json', 'utf8'));
    for (const { reasons } of deriveReviewedGlossary(terms)) {
      for (const reason of reasons) expect(messages).toHaveProperty(`reason_${reason}`);
    }
  });
});
