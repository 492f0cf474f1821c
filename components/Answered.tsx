import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../lib/language.ts';
import type { Asked } from './use-answer.ts';
import { useWords } from './words.ts';

interface AnsweredProps<T> {
  asked: Asked<T>;
  /** The sentence for what was thrown. */
  explain: (error: unknown) => MessageKey;
  children: (value: T) => ComponentChildren;
}

/** What was asked for or, where it is late or failed, one sentence that says so and a way to ask again. */
export function Answered<T>({ asked, explain, children }: AnsweredProps<T>) {
  const { t } = useWords();
  const { answer, again } = asked;
  if (answer.state === 'ready') return <>{children(answer.value)}</>;
  if (answer.state === 'waiting') return null;
  if (answer.state === 'reading') return <p class="answer-wait soft">{t('library_reading')}</p>;
  const isAsking = answer.state === 'again';
  const sentence = isAsking ? 'library_again' : 'library_slow';
  return (
    <div class="answer-wait" role={isAsking ? 'status' : 'alert'}>
      <p>{t(answer.state === 'failed' ? explain(answer.error) : sentence)}</p>
      <button type="button" class="line-button" onClick={again}>
        {t('retry')}
      </button>
    </div>
  );
}
