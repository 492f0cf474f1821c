import './conflicts.css';
import type { Conflict } from '../lib/questions/insight.ts';
import { CitedLine } from './CitedLine.tsx';
import { useWords } from './words.ts';

/** Dates and figures on which the documents disagree, each with the sentences that state them. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { t } = useWords();
  if (conflicts.length === 0) return null;
  return (
    <section class="conflicts" aria-label={t('conflict_title')}>
      <h2>
        <span aria-hidden="true">≠</span> {t('conflict_title')}
      </h2>
      <ul>
        {conflicts.map(({ kind, printed, sentences }) => (
          <li key={printed.join()}>
            <p class="conflict-values">{t(`conflict_${kind}`, ...printed)}</p>
            {sentences.map((sentence, at) => (
              <div key={at} class="conflict-sentence">
                <CitedLine sentence={sentence} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
