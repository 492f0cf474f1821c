import './backup.css';
import { useState } from 'preact/hooks';
import { type GlossaryForm, glossaryForms } from '../lib/exchange/export-glossary.ts';
import { BackupFilePick } from './BackupFilePick.tsx';
import { Choice } from './Choice.tsx';
import { OfferedFile } from './OfferedFile.tsx';
import { useWords } from './words.ts';

/** What a list of words would bring, counted before it does. */
export interface OfferedWords {
  fileName: string;
  added: number;
  extended: number;
  known: number;
  /** Rows of the file that were put together. */
  duplicates: number;
  /** Entries of the file that cannot be taken in, counted from 1. */
  left: readonly number[];
}

export type GlossaryScope = 'all' | 'accepted';

export interface GlossaryExchangeProps {
  busy: boolean;
  offer: OfferedWords | null;
  /** A sentence about the last attempt. */
  message: string | null;
  onExport: (form: GlossaryForm, scope: GlossaryScope) => void;
  onFile: (file: File) => void;
  onImport: () => void;
  onCancel: () => void;
}

/** The glossary as a file for other programs, and lists of words from them. */
export function GlossaryExchange(props: GlossaryExchangeProps) {
  const { t } = useWords();
  return (
    <section class="review-panel" aria-label={t('lists_title')}>
      <h2>{t('lists_out')}</h2>
      <p class="soft">{t('lists_outNote')}</p>
      <WordsOut {...props} />
      <h2>{t('lists_in')}</h2>
      <p class="soft">{t('lists_inNote')}</p>
      <WordsIn {...props} />
      {props.message && <p role="status">{props.message}</p>}
    </section>
  );
}

function WordsOut({ busy, onExport }: Pick<GlossaryExchangeProps, 'busy' | 'onExport'>) {
  const { t } = useWords();
  const [form, setForm] = useState<GlossaryForm>('csv');
  const [scope, setScope] = useState<GlossaryScope>('all');
  return (
    <div class="backup-choices">
      <label>
        <span class="soft">{t('lists_scope')}</span>
        <Choice
          look="field"
          value={scope}
          options={[
            ['all', t('lists_scopeAll')],
            ['accepted', t('lists_scopeAccepted')],
          ]}
          onChoose={setScope}
        />
      </label>
      <label>
        <span class="soft">{t('lists_form')}</span>
        <Choice
          look="field"
          value={form}
          options={glossaryForms.map((one) => [one, t(`lists_${one}`)])}
          onChoose={setForm}
        />
      </label>
      <button type="button" class="line-button" disabled={busy} onClick={() => onExport(form, scope)}>
        {t('lists_outAct')}
      </button>
    </div>
  );
}

function WordsIn({ busy, offer, onFile, onImport, onCancel }: GlossaryExchangeProps) {
  const { t } = useWords();
  if (!offer)
    return (
      <BackupFilePick
        label={t('exchange_choose')}
        accept=".csv,.tsv,.txt,.tbx,.xml,.json"
        busy={busy}
        onFile={onFile}
      />
    );
  const { fileName, added, extended, known, duplicates, left } = offer;
  return (
    <OfferedFile
      name={fileName}
      busy={busy}
      act={added + extended > 0 ? t('lists_inAct', added + extended) : null}
      onTake={onImport}
      onCancel={onCancel}
    >
      <p>{t('lists_offer', added, extended, known)}</p>
      {duplicates > 0 && <p class="soft">{t('lists_duplicates', duplicates)}</p>}
      {left.length > 0 && <p class="soft">{t('lists_left', left.length, left[0]!)}</p>}
      {added + extended === 0 && <p class="soft">{t('lists_nothing')}</p>}
    </OfferedFile>
  );
}
