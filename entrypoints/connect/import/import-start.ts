/** How an import is shown before its worker has said anything. */
import type { ImportEntry, ImportView } from '../../../components/import-view.ts';
import type { ImportFile, ImportProgress } from '../../../lib/importing/outcome.ts';

/** A file chosen, dropped or pasted. */
export interface NewFile {
  name: string;
  blob: Blob;
}

export const resting: ImportView = {
  ...{ entries: [], progress: null, indexing: false, published: 0, since: 0, notice: null },
};

export const asEntry = ({ key, name, choices }: ImportFile): ImportEntry => {
  return { key, name, choices, outcome: null };
};

export function beginning(files: readonly ImportFile[]): ImportProgress {
  return { done: 0, files: files.length, stage: 'decode', name: files[0]?.name ?? '', share: 0 };
}
