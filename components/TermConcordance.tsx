import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Concordance } from '../lib/questions/terms.ts';
import type { CitedPassage } from '../lib/questions.ts';
import { TermPassage } from './TermPassage.tsx';
import { countOf, useWords } from './words.ts';

interface TermConcordanceProps {
  concordance: Concordance;
  /** How many passages one stretch holds. */
  stretch: number;
  /** Id of the passage whose citation was just copied. */
  copied: string | null;
  onCopy: (passage: CitedPassage) => void;
  onDefine?: ((passage: CitedPassage) => void) | undefined;
  onFrom: (from: number) => void;
}

/** Every passage that holds the term, in order of document and paragraph, a stretch at a time. */
export function TermConcordance({
  concordance,
  stretch,
  copied,
  onCopy,
  onDefine,
  onFrom,
}: TermConcordanceProps) {
  const words = useWords();
  const { total, from, passages } = concordance;
  const head = useRef<HTMLDivElement>(null);
  const shown = useRef(from);
  useLayoutEffect(() => {
    if (shown.current !== from) head.current?.scrollIntoView({ block: 'start' });
    shown.current = from;
  }, [from]);
  if (total === 0) return null;
  return (
    <section aria-label={words.t('term_concordance')}>
      <div class="term-stretch" ref={head}>
        <h2 class="section-title">
          {words.t('term_concordance')} · {countOf(words, 'passages', total)}
        </h2>
        {total > passages.length && (
          <Stretches {...{ total, from, stretch, onFrom }} last={from + passages.length} />
        )}
      </div>
      {passages.map((passage) => (
        <TermPassage
          key={passage.id}
          passage={passage}
          {...{ onCopy, onDefine }}
          copied={passage.id === copied}
        />
      ))}
    </section>
  );
}

interface StretchesProps extends Pick<TermConcordanceProps, 'stretch' | 'onFrom'> {
  total: number;
  from: number;
  last: number;
}

function Stretches({ total, from, last, stretch, onFrom }: StretchesProps) {
  const { t } = useWords();
  return (
    <nav class="term-stretches" aria-label={t('term_stretches')}>
      <button
        type="button"
        class="quiet-button"
        aria-label={t('term_stretchBefore')}
        disabled={from === 0}
        onClick={() => onFrom(Math.max(0, from - stretch))}
      >
        ‹
      </button>
      <span role="status">{t('term_stretch', from + 1, last, total)}</span>
      <button
        type="button"
        class="quiet-button"
        aria-label={t('term_stretchAfter')}
        disabled={last >= total}
        onClick={() => onFrom(from + stretch)}
      >
        ›
      </button>
    </nav>
  );
}
