import type { Words } from '../../../components/words.ts';
import type { ComparisonWords } from '../../../lib/exchange/write-comparison.ts';

/** What a written comparison says, in the reader's language; the names are those of the two sides. */
export function comparisonWords(
  { t, language }: Words,
  heading: string,
  [left, right]: readonly [string, string],
): ComparisonWords {
  return {
    ...{ language, heading, legend: t('compare_legend') },
    conflicts: t('conflict_title'),
    shared: t('compare_shared'),
    onlyLeft: left ? t('compare_onlyIn', left) : t('compare_onlyLeft'),
    onlyRight: right ? t('compare_onlyIn', right) : t('compare_onlyRight'),
  };
}
