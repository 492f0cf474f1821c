import './diff.css';
import type { DiffPiece } from '../lib/model.ts';
import { useWords } from './words.ts';

/** One text against another word by word, for eyes and for ears. */
export function DiffText({ pieces }: { pieces: readonly DiffPiece[] }) {
  const { t } = useWords();
  return (
    <span class="diff">
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'same') return text;
        const spoken = <span class="hidden">{t(kind === 'added' ? 'diff_added' : 'diff_dropped')}</span>;
        if (kind === 'added') return <ins key={at}>{[spoken, text]}</ins>;
        return (
          <del key={at} class={kind === 'omitted' ? 'diff-omitted' : undefined}>
            {[spoken, text]}
          </del>
        );
      })}
    </span>
  );
}
