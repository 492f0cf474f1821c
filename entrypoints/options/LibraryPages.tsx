import { Library, type LibraryPage } from '../../components/Library.tsx';
import type { Place } from '../../lib/questions.ts';
import { PlacePage } from '../connect/library/PlacePage.tsx';
import { usePlace } from '../connect/library/use-place.ts';
import type { PageProps } from '../connect/mount.tsx';

const menuPage: Record<Place['page'], LibraryPage> = {
  documents: 'documents',
  document: 'documents',
  terms: 'terms',
  term: 'terms',
  highlights: 'highlights',
  settings: 'settings',
};

/** The library: the page that the address names, in its frame. */
export function LibraryPages({ settings }: PageProps) {
  const place = usePlace();
  return (
    <Library page={menuPage[place.page]}>
      <PlacePage place={place} settings={settings} />
    </Library>
  );
}
