import type { MessageKey } from '../lib/language.ts';
import { useWords } from './words.ts';

/** The sentence about what just went wrong, if anything did. */
export function PopupProblem({ problem }: { problem: MessageKey | null }) {
  const { t } = useWords();
  return (
    problem && (
      <p class="notice" role="alert">
        {t(problem)}
      </p>
    )
  );
}
