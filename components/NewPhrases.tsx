import './quotations.css';
import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../lib/language.ts';
import type { KeyPhrase } from '../lib/questions/insight.ts';
import { countOf, useWords } from './words.ts';

interface NewPhrasesProps {
  /** Null where nobody has asked yet. */
  phrases: readonly KeyPhrase[] | null;
  busy: boolean;
  problem: MessageKey | null;
  onFind: () => void;
  onSave: () => void;
  /** The way to take the page, and with it the phrases, into the library. */
  children: ComponentChildren;
}

/** What the page turns on and no document has. */
export function NewPhrases(props: NewPhrasesProps) {
  const { phrases, busy, problem, onFind, onSave, children } = props;
  const { t } = useWords();
  return (
    <section class="trace" aria-label={t('new_title')} aria-busy={busy}>
      <div class="trace-head">
        <h2 class="group-label">{t('new_title')}</h2>
        {phrases !== null && phrases.length > 0 && (
          <button type="button" class="quiet-button soft" onClick={onSave}>
            {t('trace_save')}
          </button>
        )}
      </div>
      {problem && <p role="alert">{t(problem)}</p>}
      <div role="status">{busy && <p class="trace-say">{t('trace_busy')}</p>}</div>
      {phrases === null && !busy && (
        <>
          <p class="trace-say">{t('new_what')}</p>
          <button type="button" class="line-button" onClick={onFind}>
            {t('new_find')}
          </button>
        </>
      )}
      {phrases?.length === 0 && <p class="trace-say">{t('new_none')}</p>}
      {phrases !== null && phrases.length > 0 && (
        <>
          <ul>
            {phrases.map((phrase) => (
              <Phrase key={phrase.forms[0]} phrase={phrase} />
            ))}
          </ul>
          {children}
        </>
      )}
    </section>
  );
}

function Phrase({ phrase: { forms, kind, count, sentence } }: { phrase: KeyPhrase }) {
  const words = useWords();
  return (
    <li class="new-phrase">
      <span class="document-words">{forms[0]}</span>{' '}
      <span class="soft">
        {words.t(`kind_${kind}`)} · {countOf(words, 'places', count)}
      </span>
      {sentence && <p>{sentence}</p>}
    </li>
  );
}
