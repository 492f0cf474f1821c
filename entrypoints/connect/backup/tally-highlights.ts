import type { BackupExportProps } from '../../../components/BackupExport.tsx';
import type { SavedHighlight } from '../../../lib/model.ts';

/** The pages and terms that have highlights: pages newest first, terms by how many. */
export function tallyHighlights(
  highlights: readonly SavedHighlight[],
  formOf: (term: string) => string,
): Pick<BackupExportProps, 'pages' | 'terms'> {
  const pages = Map.groupBy(highlights, ({ url }) => url);
  const terms = Map.groupBy(
    highlights.flatMap((one) => one.terms),
    (term) => term,
  );
  return {
    pages: [...pages].map(([url, all]) => ({ url, title: all[0]?.title ?? '', count: all.length })),
    terms: [...terms]
      .map(([key, all]) => ({ key, form: formOf(key), count: all.length }))
      .toSorted((a, b) => b.count - a.count),
  };
}
