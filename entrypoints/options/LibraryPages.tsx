import { useEffect } from 'preact/hooks';
import { Library, type LibraryPage } from '../../components/Library.tsx';
import type { Place } from '../../lib/questions.ts';
import type { Settings } from '../../lib/settings.ts';
import type { PageProps } from '../connect/mount.tsx';
import { DocumentsPage } from './DocumentsPage.tsx';
import { HighlightsPage } from './HighlightsPage.tsx';
import { ReaderPage } from './ReaderPage.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { TermEntryPage } from './TermEntryPage.tsx';
import { TermsPage } from './TermsPage.tsx';
import { usePlace } from './use-place.ts';

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
  const top = place.page === 'document' ? place.document : JSON.stringify(place);
  useEffect(() => {
    if (place.page !== 'document' || place.paragraph === null) scrollTo(0, 0);
  }, [top]);
  return <Library page={menuPage[place.page]}>{pageAt(place, settings)}</Library>;
}

function pageAt(place: Place, settings: Settings) {
  switch (place.page) {
    case 'document':
      return (
        <ReaderPage
          key={place.document}
          id={place.document}
          paragraph={place.paragraph}
          theme={settings.theme}
        />
      );
    case 'term':
      return <TermEntryPage key={place.term} term={place.term} settings={settings} />;
    case 'documents':
      return <DocumentsPage />;
    case 'terms':
      return <TermsPage />;
    case 'highlights':
      return <HighlightsPage />;
    case 'settings':
      return <SettingsPage settings={settings} />;
  }
}
