import '../../components/look.css';
import '../../components/controls.css';
import { type ComponentType, render } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { WordsContext } from '../../components/words.ts';
import { languageOf, type MessageKey, messagesFor } from '../../lib/language.ts';
import type { Settings } from '../../lib/settings.ts';
import { useSettings } from './use-settings.ts';

/** What a page of ours is given: the reader's choices, which it need not watch itself. */
export interface PageProps {
  settings: Settings;
}

/** Shows a page of ours in the reader's language and theme, titled with the message under `title`. */
export function mount(Page: ComponentType<PageProps>, title: MessageKey): void {
  const root = document.createElement('div');
  document.body.append(root);
  render(<Spoken page={Page} title={title} />, root);
}

function Spoken({ page: Page, title }: { page: ComponentType<PageProps>; title: MessageKey }) {
  const settings = useSettings();
  const language = settings && languageOf(settings);
  const words = useMemo(() => language && { language, t: messagesFor(language) }, [language]);
  useEffect(() => {
    if (!settings || !words) return;
    const { documentElement } = document;
    documentElement.lang = words.language;
    if (settings.theme === 'auto') delete documentElement.dataset.theme;
    else documentElement.dataset.theme = settings.theme;
    document.title = words.t(title);
  }, [settings, words, title]);
  if (!settings || !words) return null;
  return (
    <WordsContext.Provider value={words}>
      <Page settings={settings} />
    </WordsContext.Provider>
  );
}
