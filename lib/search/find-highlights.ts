import type { SavedHighlight } from '../model.ts';
import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import { allowedErrors, judge } from './judge.ts';
import { literalReading, type Reading } from './parse-query.ts';
import { soundReadings } from './sound-readings.ts';

/** Parts quotation and title by more errors than any query is forgiven; a blank would be folded away. */
const seam = '。'.repeat(5);

/**
 * The highlights whose words, page title, note or tags answer a query, in the order given: as typed; else heard as pinyin; else
 * with errors.
 */
export function findHighlights(highlights: readonly SavedHighlight[], query: string): SavedHighlight[] {
  const typed = literalReading(query);
  if (typed.words.length === 0 || highlights.length === 0) return [];
  const texts = highlights.map(({ quote, title, note, tags }) =>
    foldKey([quote.exact, title, note, ...tags].join(seam), simplified),
  );
  const holding = (reading: Reading, allowed: typeof allowedErrors) =>
    highlights.filter((_, at) => judge(texts[at]!, reading, allowed));
  for (const reading of [typed, ...soundReadings(query)]) {
    const found = holding(reading, () => 0);
    if (found.length > 0) return found;
  }
  return holding(typed, allowedErrors);
}
