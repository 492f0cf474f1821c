import type { VersionChange } from '../lib/importing/compare-versions.ts';
import { diffWords } from '../lib/quotation/diff-words.ts';
import { countOf, useWords } from './words.ts';

/** Differences shown: more is a text of its own, and the reader is one click away. */
const shown = 20;

const kinds = [
  { kind: 'reworded', message: 'import_reworded' },
  { kind: 'added', message: 'import_added' },
  { kind: 'dropped', message: 'import_dropped' },
] as const;

/** What a new version added, dropped and reworded: numbers first, then paragraph by paragraph. */
export function VersionChanges({ changes }: { changes: readonly VersionChange[] }) {
  const words = useWords();
  const { t } = words;
  if (changes.length === 0) return <p class="soft">{t('import_sameText')}</p>;
  const counts = kinds
    .map(({ kind, message }) => ({ message, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return (
    <>
      <p class="soft facts">{counts.map(({ message, count }) => t(message, count)).join(' · ')}</p>
      <ul class="version-changes document-words">
        {changes.slice(0, shown).map((change, at) => (
          <li key={at} data-kind={change.kind}>
            <Change {...change} />
          </li>
        ))}
      </ul>
      {changes.length > shown && (
        <p class="soft">{countOf(words, 'import_changesMore', changes.length - shown)}</p>
      )}
    </>
  );
}

function Change({ kind, before, after }: VersionChange) {
  if (kind === 'added') return <ins>{after}</ins>;
  if (kind === 'dropped') return <del>{before}</del>;
  return (
    <>
      {diffWords(after, before).map(({ kind: piece, text }, at) =>
        piece === 'same' ? text : piece === 'added' ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>,
      )}
    </>
  );
}
