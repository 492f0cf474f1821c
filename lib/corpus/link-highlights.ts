import type { CorpusDatabase } from '../store/corpus-database.ts';
import { relinkHighlights } from '../store/highlights.ts';
import { readMeta } from '../store/meta.ts';
import type { Glossary } from './glossary-cache.ts';

/** Links every highlight to the terms of the glossary as it is now; done once for each glossary. */
export async function linkHighlights(database: CorpusDatabase, glossary: Glossary): Promise<void> {
  if ((await readMeta(database, 'highlightsLinked')) === glossary.revision) return;
  await relinkHighlights(database, glossary.revision, glossary.termsIn);
}
