import { readFileSync } from 'node:fs';
import { loadLexicon } from '../../lib/glossary/lexicon.ts';
import { readDocumentTerms } from '../../lib/glossary/read-document-terms.ts';
import type { DocumentTerms } from '../../lib/glossary/rows.ts';
import { readBuiltIn } from '../../scripts/gold-documents.ts';

/** The statistics of the built-in documents. */
export async function readBuiltInTerms(): Promise<DocumentTerms[]> {
  const lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
  const documents = await readBuiltIn();
  return documents.map(({ document, passages }) => readDocumentTerms(document, passages, lexicon));
}
