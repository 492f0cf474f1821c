import type { EncodingChoice } from '../lib/ingest/ingest-error.ts';
import { useWords } from './words.ts';

interface EncodingChooserProps {
  candidates: readonly EncodingChoice[];
  busy: boolean;
  onChoose: (encoding: string) => void;
}

/** Encodings offered: the right one is nearly always among the first two. */
const offered = 6;

/** The languages that are written in an encoding of their own: a reader knows those, not its label. */
const writtenIn: Readonly<Record<string, string>> = {
  ...{ gb18030: 'zh-Hans', big5: 'zh-Hant', shift_jis: 'ja', 'euc-jp': 'ja', 'euc-kr': 'ko' },
  ...{
    'windows-1251': 'ru',
    'windows-1253': 'el',
    'windows-1254': 'tr',
    'windows-1255': 'he',
    'windows-1256': 'ar',
  },
};

/** The same lines in every encoding that fits: the reader sees which one can be read. */
export function EncodingChooser({ candidates, busy, onChoose }: EncodingChooserProps) {
  const { t, language } = useWords();
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const nameOf = (encoding: string) => {
    const written = writtenIn[encoding];
    return written ? `${names.of(written)} · ${encoding}` : encoding;
  };
  return (
    <>
      <p class="soft">{t('ingest_encoding')}</p>
      <ul class="encodings">
        {candidates.slice(0, offered).map(({ encoding, preview }) => (
          <li key={encoding} class="encoding">
            <header class="import-head">
              <strong>{nameOf(encoding)}</strong>
              <button
                type="button"
                class="line-button"
                disabled={busy}
                aria-label={`${t('import_useEncoding')} · ${nameOf(encoding)}`}
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
