/** How an import is shown before its worker has said anything. */
import type { ImportEntry, ImportView } from '../../../components/import-view.ts';
import type { ImportFile, ImportProgress } from '../../../lib/importing/outcome.ts';

/** A file chosen, dropped or pasted; or what was dropped and is none that could be opened, and why. */
export type NewFile = { name: string; blob: Blob } | { name: string; refused: 'link' | 'unreadable' };

export const resting: ImportView = {
  ...{ entries: [], progress: null, indexing: false, published: 0, since: 0, notice: null },
};

/** How something is shown of which nothing can be read. */
export function refusedEntry(key: number, name: string, code: 'link' | 'unreadable'): ImportEntry {
  return { key, name, choices: {}, outcome: { kind: 'refused', code, parts: [] } };
}

export const asEntry = ({ key, name, choices }: ImportFile): ImportEntry => {
  return { key, name, choices, outcome: null };
};

export function beginning(files: readonly ImportFile[]): ImportProgress {
  return { done: 0, files: files.length, stage: 'decode', name: files[0]?.name ?? '', share: 0 };
}
