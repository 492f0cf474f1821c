import '../../../components/compare.css';
import { useEffect, useRef } from 'preact/hooks';
import { Answered } from '../../../components/Answered.tsx';
import { Comparison } from '../../../components/Comparison.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import { writeComparison } from '../../../lib/exchange/write-comparison.ts';
import { ask } from '../../../lib/messaging.ts';
import type { Passage } from '../../../lib/model.ts';
import type { ComparedPair } from '../../../lib/questions/insight.ts';
import { explain } from '../explain.ts';
import { saveMarkdown } from '../trace/save-markdown.ts';
import { comparisonWords } from './comparison-words.ts';

interface PassageComparisonProps {
  passage: Passage;
  /** Title of its document. */
  title: string;
  onClose: () => void;
}

/** A passage beside what other documents say in nearly the same words, over the page that shows it. */
export function PassageComparison({ passage, title, onClose }: PassageComparisonProps) {
  const words = useWords();
  const { t } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  const asked = useAnswer(() => ask('passage.compare', passage.id), [passage.id]);
  useEffect(() => dialog.current?.showModal(), []);
  const save = (pairs: ComparedPair[]) => {
    const heading = t('compare_heading', title, `¶${passage.number}`);
    saveMarkdown('compare', writeComparison(pairs, [], comparisonWords(words, heading, [title, ''])));
  };
  return (
    <dialog class="compare-dialog" ref={dialog} aria-label={t('compare_title')} onClose={onClose}>
      <header>
        <h2>
          {t('compare_title')} · ¶{passage.number}
        </h2>
        <button type="button" class="quiet-button" onClick={() => dialog.current?.close()}>
          {t('close')}
        </button>
      </header>
      {/* A place in it leads away from here. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: links are pressed with keys as well */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears of its links */}
      <div
        onClick={({ target }) => target instanceof Element && target.closest('a') && dialog.current?.close()}
      >
        <Answered asked={asked} explain={explain}>
          {(pairs) =>
            pairs.some(({ right }) => right) ? (
              <Comparison pairs={pairs} onSave={() => save(pairs)} />
            ) : (
              <p class="soft">{t('compare_none')}</p>
            )
          }
        </Answered>
      </div>
    </dialog>
  );
}
