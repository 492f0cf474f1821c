import type { TermKind } from '../lib/model.ts';
import { useWords } from './words.ts';

/** What kind of thing a term names, in one word. */
export function KindChip({ kind }: { kind: TermKind }) {
  const { t } = useWords();
  return <span class="chip">{t(`kind_${kind}`)}</span>;
}
