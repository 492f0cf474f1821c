import { useState } from 'preact/hooks';
import { Welcome } from '../../components/Welcome.tsx';
import { useWords } from '../../components/words.ts';
import { ask } from '../../lib/messaging.ts';
import type { Place } from '../../lib/questions.ts';
import type { Mode } from '../../lib/settings.ts';
import { chooseMode } from '../connect/choose-mode.ts';
import { explain } from '../connect/explain.ts';
import { LiveCard } from '../connect/LiveCard.tsx';
import type { PageProps } from '../connect/mount.tsx';
import { useCorpusState } from '../connect/use-corpus-state.ts';
import { useLiveArticle } from '../connect/use-live-article.ts';

/** The first page, with everything it asks. */
export function WelcomePage({ settings }: PageProps) {
  const { t } = useWords();
  const corpus = useCorpusState();
  const ready = corpus !== null && corpus !== 'silent' && corpus.state === 'ready';
  const { article, hovered, hover, error } = useLiveArticle<HTMLElement>(ready, settings.theme);
  const [mode, setMode] = useState<Mode>(settings.mode ?? 'everywhere');
  const [decision, setDecision] = useState<'open' | 'done' | 'refused'>('open');
  const [failure, setFailure] = useState<unknown>(null);
  const open = (place: Place) => void ask('ui.open', place).catch(setFailure);
  // Straight from the click: browsers ask for permission only then.
  const start = () =>
    void chooseMode(mode).then((allowed) => setDecision(allowed ? 'done' : 'refused'), setFailure);
  return (
    <Welcome
      chosen={mode}
      decision={decision}
      article={article}
      wait={waitFor(corpus, error ?? failure, t)}
      card={hovered && hover && <LiveCard key={hovered.key} hovered={hovered} hover={hover} onOpen={open} />}
      onChoose={(chosen) => {
        setMode(chosen);
        setDecision('open');
      }}
      onStart={start}
      onLibrary={() => open({ page: 'documents' })}
    />
  );
}

/** What the article is waiting for, in one sentence, or null. */
function waitFor(
  corpus: ReturnType<typeof useCorpusState>,
  error: unknown,
  t: ReturnType<typeof useWords>['t'],
): string | null {
  if (error !== null) return t(explain(error));
  if (corpus === 'silent') return t('popup_silent');
  if (corpus?.state === 'failed') return t(`error_${corpus.problem ?? 'failed'}`);
  return corpus?.state === 'preparing' ? t('popup_preparing') : null;
}
