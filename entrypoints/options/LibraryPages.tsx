import { useCallback } from 'preact/hooks';
import { DropZone } from '../../components/DropZone.tsx';
import { Library } from '../../components/Library.tsx';
import { menuPageOf } from '../../components/place.ts';
import { useWords } from '../../components/words.ts';
import { importActs } from '../connect/import/use-imports.ts';
import { PlacePage } from '../connect/library/PlacePage.tsx';
import { goTo, usePlace } from '../connect/library/use-place.ts';
import type { PageProps } from '../connect/mount.tsx';
import { SafetyNotice } from '../connect/SafetyNotice.tsx';

/** The library: the page that the address names, in its frame. */
export function LibraryPages({ settings }: PageProps) {
  const place = usePlace();
  const { t } = useWords();
  // Files may be let go anywhere; what becomes of them is told among the documents.
  const takeDrop = useCallback(
    (drop: DataTransfer) => {
      importActs.onDrop(drop, t('import_pasteName'));
      goTo({ page: 'documents' });
    },
    [t],
  );
  return (
    <DropZone onDrop={takeDrop}>
      <Library page={menuPageOf(place)}>
        <SafetyNotice page={place.page} open={goTo} />
        <PlacePage place={place} settings={settings} />
      </Library>
    </DropZone>
  );
}
