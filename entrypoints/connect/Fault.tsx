import { useWords } from '../../components/words.ts';
import { explain } from './explain.ts';

/** The sentence for what was thrown; nothing where nothing was. */
export function Fault({ error }: { error: unknown }) {
  const { t } = useWords();
  if (error === null) return null;
  return <p role="alert">{t(explain(error))}</p>;
}
