import './compare.css';
import { useState } from 'preact/hooks';
import type { DiffPiece } from '../lib/model.ts';
import type { CitedSentence, ComparedPair } from '../lib/questions/insight.ts';
import { SentenceSource } from './CitedLine.tsx';
import { DiffText } from './DiffText.tsx';
import { MarkedText } from './MarkedText.tsx';
import { Segments } from './Segments.tsx';
import { useWords } from './words.ts';

const views = ['all', 'shared', 'onlyLeft', 'onlyRight'] as const;
type View = (typeof views)[number];

const fits: Record<View, (pair: ComparedPair) => boolean> = {
  all: () => true,
  shared: ({ left, right }) => left !== null && right !== null,
  onlyLeft: ({ right }) => right === null,
  onlyRight: ({ left }) => left === null,
};

interface ComparisonProps {
  pairs: readonly ComparedPair[];
  /** Writes it to a file. */
  onSave: () => void;
}

/** Sentences side by side: what both have with their differences, what only the one has, what only the other. */
export function Comparison({ pairs, onSave }: ComparisonProps) {
  const { t } = useWords();
  const [view, setView] = useState<View>('all');
  const shown = pairs.filter(fits[view]);
  const differs = shown.some(({ pieces }) => pieces.some(({ kind }) => kind !== 'same'));
  const options = views.map(
    (one) => [one, t('compare_count', t(`compare_${one}`), pairs.filter(fits[one]).length)] as const,
  );
  return (
    <div class="compare">
      <div class="compare-bar">
        <Segments label={t('compare_title')} chosen={view} options={options} onChoose={setView} />
        <button type="button" class="quiet-button soft" onClick={onSave}>
          {t('trace_save')}
        </button>
      </div>
      {differs && <p class="diff-legend">{t('compare_legend')}</p>}
      {shown.length === 0 && <p class="soft">{t('compare_noneHere')}</p>}
      {shown.map((pair, at) => (
        <Pair key={at} pair={pair} />
      ))}
    </div>
  );
}

function Pair({ pair: { left, right, pieces } }: { pair: ComparedPair }) {
  return (
    <div class="compare-pair">
      <Cell sentence={left} only="onlyRight" pieces={leftOf(pieces)} />
      <Cell sentence={right} only="onlyLeft" pieces={rightOf(pieces)} />
    </div>
  );
}

/** What stands on the right: what it has beyond the left stays marked. */
function rightOf(pieces: readonly DiffPiece[]): DiffPiece[] {
  return pieces.filter(({ kind }) => kind === 'same' || kind === 'added');
}

/** What stands on the left, in the same way. */
function leftOf(pieces: readonly DiffPiece[]): DiffPiece[] {
  return pieces
    .filter(({ kind }) => kind !== 'added')
    .map(({ kind, text }) => ({ kind: kind === 'same' ? 'same' : 'added', text }));
}

interface CellProps {
  sentence: CitedSentence | null;
  /** What is to be said where there is no sentence. */
  only: 'onlyLeft' | 'onlyRight';
  /** The sentence, what only it has marked; empty where there is no other. */
  pieces: readonly DiffPiece[];
}

function Cell({ sentence, only, pieces }: CellProps) {
  const { t } = useWords();
  if (sentence === null) return <div class="compare-cell compare-none">{t(`compare_${only}`)}</div>;
  const { text, marks, citation } = sentence;
  const isSame = pieces.length > 0 && pieces.every(({ kind }) => kind === 'same');
  return (
    <div class="compare-cell">
      <p class="document-words">
        {isSame || pieces.length === 0 ? (
          <MarkedText text={text} marks={marks} />
        ) : (
          <DiffText pieces={pieces} />
        )}
      </p>
      {isSame && <span class="compare-same">= {t('compare_same')} </span>}
      <SentenceSource citation={citation} />
    </div>
  );
}
