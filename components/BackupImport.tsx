import { BackupFilePick } from './BackupFilePick.tsx';
import { OfferedFile } from './OfferedFile.tsx';
import { useWords } from './words.ts';

/** What a file of highlights would bring, counted before it does. */
export interface OfferedHighlights {
  fileName: string;
  added: number;
  changed: number;
  known: number;
  /** Left out: entries without a quotation, and those too long. */
  unquoted: number;
  long: number;
}

export interface BackupImportProps {
  busy: boolean;
  offer: OfferedHighlights | null;
  /** A sentence about the last attempt. */
  message: string | null;
  onFile: (file: File) => void;
  onImport: () => void;
  onCancel: () => void;
}

/** Highlights of other programs, or of ours on another computer. */
export function BackupImport({ busy, offer, message, onFile, onImport, onCancel }: BackupImportProps) {
  const { t } = useWords();
  const taken = offer ? offer.added + offer.changed : 0;
  return (
    <section>
      <h2>{t('exchange_in')}</h2>
      <p>{t('exchange_inNote')}</p>
      {!offer && (
        <BackupFilePick
          label={t('exchange_choose')}
          accept=".json,.jsonld,.csv,.tsv,.txt"
          busy={busy}
          onFile={onFile}
        />
      )}
      {offer && (
        <OfferedFile
          name={offer.fileName}
          busy={busy}
          act={taken > 0 ? t('exchange_inAct', taken) : null}
          onTake={onImport}
          onCancel={onCancel}
        >
          <p>{t('exchange_offer', offer.added, offer.changed, offer.known)}</p>
          {offer.unquoted > 0 && <p class="soft">{t('exchange_unquoted', offer.unquoted)}</p>}
          {offer.long > 0 && <p class="soft">{t('exchange_long', offer.long)}</p>}
        </OfferedFile>
      )}
      {message && <p role="status">{message}</p>}
    </section>
  );
}
