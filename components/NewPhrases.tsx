import './quotations.css';
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
  /** Takes a phrase among the reader's own terms. */
  onAdd: (phrase: KeyPhrase) => void;
  /** First forms of those that were added. */
  added: ReadonlySet<string>;
}

/** What the page turns on and no document has. */
export function NewPhrases(props: NewPhrasesProps) {
  const { phrases, busy, problem, onFind, onSave } = props;
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
        <ul>
          {phrases.map((phrase) => (
            <Phrase key={phrase.forms[0]} phrase={phrase} {...props} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface PhraseProps extends Pick<NewPhrasesProps, 'onAdd' | 'added'> {
  phrase: KeyPhrase;
}

function Phrase({ phrase, onAdd, added }: PhraseProps) {
  const words = useWords();
  const { t } = words;
  const { forms, kind, count, sentence } = phrase;
  const form = forms[0] ?? '';
  return (
    <li class="new-phrase">
      <div class="trace-head">
        <span>
          <span class="document-words">{form}</span>{' '}
          <span class="soft">
            {t(`kind_${kind}`)} · {countOf(words, 'places', count)}
          </span>
        </span>
        <button
          type="button"
          class="quiet-button"
          disabled={added.has(form)}
          aria-label={t('new_addOne', form)}
          onClick={() => onAdd(phrase)}
        >
          {t(added.has(form) ? 'new_added' : 'new_add')}
        </button>
      </div>
      {sentence && <p>{sentence}</p>}
    </li>
  );
}
