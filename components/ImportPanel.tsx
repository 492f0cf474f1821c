import './import.css';
import { useState } from 'preact/hooks';
import type { ImportProgress } from '../lib/importing/outcome.ts';
import type { MessageKey } from '../lib/language.ts';
import { batchFiles } from '../lib/limits.ts';
import { isStorageProblem } from '../lib/questions.ts';
import { ImportResult } from './ImportResult.tsx';
import { type ImportActs, type ImportEntry, type ImportView, needsCheck } from './import-view.ts';
import { placeHash } from './place.ts';
import { countOf, useWords } from './words.ts';

const sentenceOf = (notice: NonNullable<ImportView['notice']>): MessageKey =>
  isStorageProblem(notice) ? `error_${notice}` : `import_${notice}`;

/** Results shown before the rest is asked for. */
const shownAtOnce = 12;

interface ImportPanelProps extends Omit<ImportView, 'published'>, ImportActs {
  /** Terms that these files brought. */
  fresh: number;
}

/** The import that is running, or what became of the last one; nothing where there was none. */
export function ImportPanel(props: ImportPanelProps) {
  const { entries, progress, indexing, notice, since, fresh, ...acts } = props;
  const { t } = useWords();
  if (entries.length === 0 && !notice) return null;
  const results = entries.filter(({ outcome }) => outcome !== null);
  return (
    <section class="import-panel" aria-label={t('import_add')}>
      {progress ? (
        <Progress progress={progress} onCancel={acts.onCancel} />
      ) : (
        <Ended {...{ results, notice, since, fresh }} onClear={acts.onClear} />
      )}
      {indexing && <p class="soft">{t('import_indexing')}</p>}
      <Results results={results} busy={progress !== null} {...acts} />
    </section>
  );
}

interface EndedProps extends Pick<ImportPanelProps, 'notice' | 'since' | 'fresh' | 'onClear'> {
  results: ImportEntry[];
}

/** What became of all files together, and the way to their terms. */
function Ended({ results, notice, since, fresh, onClear }: EndedProps) {
  const words = useWords();
  const { t } = words;
  return (
    <header class="import-head">
      <p role="status">{notice ? t(sentenceOf(notice), batchFiles) : <Summary entries={results} />}</p>
      {fresh > 0 && (
        <a class="import-review" href={placeHash({ page: 'review', since })}>
          {countOf(words, 'review_link', fresh)}
        </a>
      )}
      <button type="button" class="quiet-button" onClick={onClear}>
        {t('import_clear')}
      </button>
    </header>
  );
}

interface ResultsProps extends Pick<ImportActs, 'onAgain' | 'onReplace' | 'compare'> {
  results: ImportEntry[];
  busy: boolean;
}

/** File by file; what needs the reader comes first. */
function Results({ results, ...acts }: ResultsProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const sorted = results.toSorted((a, b) => Number(needsCheck(b.outcome!)) - Number(needsCheck(a.outcome!)));
  return (
    <>
      <ul class="import-results">
        {sorted.slice(0, all ? sorted.length : shownAtOnce).map((entry) => (
          <ImportResult key={entry.key} entry={entry} {...acts} />
        ))}
      </ul>
      {!all && sorted.length > shownAtOnce && (
        <button type="button" class="quiet-button" onClick={() => setAll(true)}>
          {t('import_showAll', sorted.length)}
        </button>
      )}
    </>
  );
}

function Summary({ entries }: Pick<ImportView, 'entries'>) {
  const { t } = useWords();
  const added = entries.filter(({ outcome }) => outcome?.kind === 'imported').length;
  const others = entries.filter(({ outcome }) => needsCheck(outcome!)).length;
  return (
    <>
      {t('import_summary', added)}
      {others > 0 && t('import_summaryOthers', others)}
    </>
  );
}

function Progress({ progress, onCancel }: { progress: ImportProgress; onCancel: () => void }) {
  const { t } = useWords();
  const { done, files, stage, name, share } = progress;
  return (
    <div class="import-progress">
      <header class="import-head">
        <p role="status">{t('import_running', Math.min(done + 1, files), files)}</p>
        <button type="button" class="quiet-button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </header>
      <progress
        aria-label={t('import_running', Math.min(done + 1, files), files)}
        max={files}
        value={Math.min(files, done + share)}
      />
      <p class="soft import-now">
        <span>{stage === 'index' ? t('import_indexing') : t(`import_stage_${stage}`)}</span>
        <span class="import-name">{name}</span>
      </p>
    </div>
  );
}
