import type { EncodingChoice } from '../lib/ingest/ingest-error.ts';
import { useWords } from './words.ts';

interface EncodingChooserProps {
  candidates: readonly EncodingChoice[];
  busy: boolean;
  onChoose: (encoding: string) => void;
}

/** Encodings offered: the right one is nearly always among the first two. */
const offered = 6;

/** The same lines in every encoding that fits: the reader sees which one can be read. */
export function EncodingChooser({ candidates, busy, onChoose }: EncodingChooserProps) {
  const { t } = useWords();
  return (
    <>
      <p class="soft">{t('ingest_encoding')}</p>
      <ul class="encodings">
        {candidates.slice(0, offered).map(({ encoding, preview }) => (
          <li key={encoding} class="encoding">
            <header class="import-head">
              <strong>{encoding}</strong>
              <button
                type="button"
                class="line-button"
                disabled={busy}
                aria-label={`${t('import_useEncoding')} · ${encoding}`}
                onClick={() => onChoose(encoding)}
              >
                {t('import_useEncoding')}
              </button>
            </header>
            <pre class="encoding-preview">{preview}</pre>
          </li>
        ))}
      </ul>
    </>
  );
}
