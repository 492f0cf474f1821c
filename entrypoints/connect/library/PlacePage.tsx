import { useEffect } from 'preact/hooks';
import type { Place } from '../../../lib/questions.ts';
import type { PageProps } from '../mount.tsx';
import { BackupPage } from './BackupPage.tsx';
import { DocumentsPage } from './DocumentsPage.tsx';
import { HelpPage } from './HelpPage.tsx';
import { HighlightsPage } from './HighlightsPage.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';
import { ReaderPage } from './ReaderPage.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { TermEntryPage } from './TermEntryPage.tsx';
import { TermsPage } from './TermsPage.tsx';

/** The page at a place of the library, from its top or at its paragraph. */
export function PlacePage({ place, settings }: PageProps & { place: Place }) {
  const top = place.page === 'document' ? place.document : JSON.stringify(place);
  useEffect(() => {
    if (place.page !== 'document' || place.paragraph === null) scrollTo(0, 0);
  }, [top]);
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
      return <TermsPage settings={settings} since={null} />;
    case 'review':
      return <TermsPage settings={settings} since={place.since} />;
    case 'highlights':
      return <HighlightsPage />;
    case 'backup':
      return <BackupPage />;
    case 'settings':
      return <SettingsPage settings={settings} />;
    case 'help':
      return <HelpPage />;
    case 'privacy':
      return <PrivacyPage />;
  }
}
