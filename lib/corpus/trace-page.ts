import { otherSources } from '../limits.ts';
import type { Span } from '../model.ts';
import type { TracedQuotation } from '../questions/quotations.ts';
import { traceQuotations } from '../quotation/trace-quotations.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { countingDocuments, readRows } from '../store/documents.ts';
import { readFingerprints } from '../store/fingerprints.ts';
import { citeMention } from './cite.ts';
import { ensureFingerprints } from './fingerprint-documents.ts';

/**
 * The words in a page's blocks of text that come from documents that count, but for one that may be left out; `terms`
 * finds the terms of a text.
 */
export async function tracePage(
  database: CorpusDatabase,
  blocks: readonly string[],
  terms: (text: string) => readonly Span[],
  except = '',
): Promise<TracedQuotation[]> {
  await ensureFingerprints(database);
  return withDatabase(database, 'read', async () => {
    const held = await countingDocuments(database);
    const passages = new Map<string, Awaited<ReturnType<typeof readRows>>[number]>();
    const quotations = await traceQuotations(blocks, {
      fingerprints: await readFingerprints(database, (document) => held.has(document) && document !== except),
      async passages(rows) {
        const found = await readRows(database, rows);
        for (const passage of found) passages.set(passage.id, passage);
        return found;
      },
      terms,
    });
    return quotations.flatMap((quotation) => {
      const [source] = citeMention(held, passages.get(quotation.passage)!, [quotation.origin]);
      const others = quotation.others.slice(0, otherSources).map((other) => passages.get(other)!);
      const alsoIn = others.flatMap((other) => citeMention(held, other, []).map(({ citation }) => citation));
      return source ? { ...quotation, source, alsoIn } : [];
    });
  });
}
