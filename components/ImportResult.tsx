import type { FileChoices, FileOutcome } from '../lib/importing/outcome.ts';
import type { MessageKey } from '../lib/language.ts';
import { isStorageProblem } from '../lib/questions.ts';
import { EarlierVersion } from './EarlierVersion.tsx';
import { EncodingChooser } from './EncodingChooser.tsx';
import { type ImportActs, type ImportEntry, isDoubtful } from './import-view.ts';
import { placeHash } from './place.ts';
import { RepairReport } from './RepairReport.tsx';
import { useWords } from './words.ts';

interface ImportResultProps extends Pick<ImportActs, 'onAgain' | 'onReplace' | 'compare'> {
  entry: ImportEntry;
  /** Another import runs: nothing can be read again now. */
  busy: boolean;
}

/** One file: what became of it in a word, why in a sentence, and what can be done. */
export function ImportResult({ entry, busy, onAgain, ...acts }: ImportResultProps) {
  const { t } = useWords();
  const { key, name, choices, outcome } = entry;
  if (!outcome) return null;
  const again = (change: FileChoices) => onAgain(key, { ...choices, ...change });
  return (
    <li class="import-result" data-kind={markOf(outcome)}>
      <div class="import-line">
        <span class="import-mark">{t(stateOf(outcome))}</span>
        <Title name={name} outcome={outcome} />
      </div>
      {sentencesOf(outcome).map(({ message, parts }) => (
        <p key={message} class="soft">
          {t(message, ...parts)}
        </p>
      ))}
      {outcome.kind === 'encoding' && (
        <EncodingChooser
          candidates={outcome.candidates}
          busy={busy}
          onChoose={(encoding) => again({ encoding })}
        />
      )}
      {outcome.kind === 'imported' && <Imported {...{ outcome, busy, choices, again }} {...acts} />}
    </li>
  );
}

interface ImportedProps extends Pick<ImportResultProps, 'busy' | 'onReplace' | 'compare'> {
  outcome: Extract<FileOutcome, { kind: 'imported' }>;
  choices: FileChoices;
  again: (change: FileChoices) => void;
}

/** What was taken in: how it differs from an earlier version, and what was put right in it. */
function Imported({ outcome, busy, choices, again, compare, onReplace }: ImportedProps) {
  return (
    <>
      {outcome.earlier && (
        <EarlierVersion
          earlier={outcome.earlier}
          compare={(earlier) => compare(earlier, outcome.document)}
          onReplace={onReplace}
        />
      )}
      <RepairReport
        repairs={outcome.repairs}
        slips={outcome.slips}
        busy={busy}
        onSwitch={(kind, made) => again({ repairs: { ...choices.repairs, [kind]: made }, again: true })}
      />
    </>
  );
}

function Title({ name, outcome }: { name: string; outcome: FileOutcome }) {
  if (outcome.kind !== 'imported' && outcome.kind !== 'known') return <span class="import-name">{name}</span>;
  const place = { page: 'document', document: outcome.document, paragraph: null } as const;
  return (
    <>
      <a class="document-words import-title" href={placeHash(place)}>
        {outcome.title}
      </a>
      {name !== outcome.title && <span class="soft import-name">{name}</span>}
    </>
  );
}

function markOf(outcome: FileOutcome): string {
  return outcome.kind === 'imported' && isDoubtful(outcome) ? 'check' : outcome.kind;
}

function stateOf(outcome: FileOutcome): MessageKey {
  switch (outcome.kind) {
    case 'imported':
      return isDoubtful(outcome) ? 'import_check' : 'import_ok';
    case 'known':
      return outcome.restored ? 'import_restored' : 'import_known';
    case 'encoding':
      return 'import_choose';
    case 'refused':
      return 'import_refused';
  }
}

interface Sentence {
  message: MessageKey;
  parts: readonly (string | number)[];
}

function sentencesOf(outcome: FileOutcome): Sentence[] {
  if (outcome.kind === 'imported')
    return outcome.notes.map(({ code, parts }) => ({ message: `ingest_note_${code}` as const, parts }));
  if (outcome.kind !== 'refused') return [];
  const { code, parts } = outcome;
  if (code === 'failed') return [{ message: 'import_failed', parts }];
  // How much room there is, is not always known.
  if (code === 'full' && parts.length > 0) return [{ message: 'import_full', parts }];
  return [{ message: isStorageProblem(code) ? `error_${code}` : `ingest_${code}`, parts }];
}
