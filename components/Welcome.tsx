import './welcome.css';
import type { ComponentChildren, RefObject } from 'preact';
import type { Mode } from '../lib/settings.ts';
import { ModeChoice } from './ModeChoice.tsx';
import { WelcomeArticle } from './WelcomeArticle.tsx';
import { useWords } from './words.ts';

interface WelcomeProps {
  chosen: Mode;
  /** `open` until the reader has decided; `refused` where the browser was not given permission. */
  decision: 'open' | 'done' | 'refused';
  /** The sentence for a corpus that is not ready, or null. */
  wait: ComponentChildren;
  /** Where the article's terms are marked. */
  article: RefObject<HTMLElement | null>;
  /** The card of the hovered term. */
  card: ComponentChildren;
  onChoose: (mode: Mode) => void;
  onStart: () => void;
  onLibrary: () => void;
}

/** The first page a reader sees: a live article to try, and the one choice of where to run. */
export function Welcome(props: WelcomeProps) {
  const { t } = useWords();
  const { decision } = props;
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img src="/icons/on-128.png" alt="" width="52" height="52" />
        <div>
          <h1>{t('welcome_title')}</h1>
          <p>{t('welcome_lead')}</p>
        </div>
      </header>
      <div>
        <WelcomeArticle element={props.article} />
        <p class="welcome-hint soft" role="status">
          {props.wait ?? t('welcome_hint')}
        </p>
      </div>
      <section class="welcome-choice" aria-labelledby="welcome-choose">
        <h2 id="welcome-choose">{t('welcome_choose')}</h2>
        <ModeChoice chosen={props.chosen} onChoose={props.onChoose} />
        <div class="welcome-acts">
          <button type="button" class="main-button" onClick={props.onStart}>
            {t('mode_start')}
          </button>
          <button type="button" class="quiet-button" onClick={props.onLibrary}>
            {t('welcome_library')}
          </button>
        </div>
        {decision === 'open' ? (
          <p class="soft">{t('welcome_chooseNote')}</p>
        ) : (
          <p role="status">{t(decision === 'done' ? `mode_done_${props.chosen}` : 'mode_refused')}</p>
        )}
      </section>
      {props.card}
    </main>
  );
}
