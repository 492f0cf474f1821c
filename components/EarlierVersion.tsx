import { useState } from 'preact/hooks';
import type { VersionChange } from '../lib/importing/compare-versions.ts';
import type { EarlierVersion as Earlier } from '../lib/importing/outcome.ts';
import { VersionChanges } from './VersionChanges.tsx';
import { useWords } from './words.ts';

interface EarlierVersionProps {
  earlier: Earlier;
  compare: (earlier: string) => Promise<VersionChange[]>;
  onReplace: (earlier: string) => void;
}

type Decision = 'open' | 'kept' | 'replaced';

/** A document that looks like another of the library: how they differ, and whether the earlier one goes. */
export function EarlierVersion({ earlier, compare, onReplace }: EarlierVersionProps) {
  const { t } = useWords();
  const [decision, setDecision] = useState<Decision>('open');
  const [changes, setChanges] = useState<VersionChange[] | null>(null);
  if (decision === 'kept') return null;
  if (decision === 'replaced') return <p class="soft">{t('import_replaced')}</p>;
  const replace = () => {
    setDecision('replaced');
    onReplace(earlier.document);
  };
  return (
    <div class="earlier-version">
      <p>
        {t('import_earlier', earlier.title)} {earlier.date && <span class="soft">{earlier.date}</span>}
      </p>
      <div class="button-row">
        <button type="button" class="line-button" onClick={replace}>
          {t('import_replace')}
        </button>
        <button type="button" class="quiet-button" onClick={() => setDecision('kept')}>
          {t('import_keepBoth')}
        </button>
        {changes === null && (
          <button
            type="button"
            class="quiet-button"
            onClick={() => void compare(earlier.document).then(setChanges)}
          >
            {t('import_compare')}
          </button>
        )}
      </div>
      {changes && <VersionChanges changes={changes} />}
    </div>
  );
}
