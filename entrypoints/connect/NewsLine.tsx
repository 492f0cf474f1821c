import { useEffect, useState } from 'preact/hooks';
import { WhatsNew } from '../../components/WhatsNew.tsx';
import type { Place } from '../../lib/questions.ts';
import { hasNews, noteVersion, versionOf } from './seen-version.ts';

/** The line about a new version, until the reader has read it or put it away. */
export function NewsLine({ open }: { open: (place: Place) => unknown }) {
  const [news, setNews] = useState(false);
  useEffect(() => void hasNews().then(setNews), []);
  if (!news) return null;
  const put = () => noteVersion().then(() => setNews(false));
  return (
    <WhatsNew
      version={versionOf()}
      onOpen={() => void put().then(() => open({ page: 'help' }))}
      onDismiss={() => void put()}
    />
  );
}
