import { useEffect, useState } from 'preact/hooks';
import type { ImportView } from '../../../components/import-view.ts';
import type { VersionChange } from '../../../lib/importing/compare-versions.ts';
import { ask } from '../../../lib/messaging.ts';
import { droppedFiles, meantFiles } from './dropped-files.ts';
import { Imports } from './imports.ts';

/** The page's imports, made when first asked for. */
const imports = new Imports(() => {
  void ask('import.published').catch(console.error);
});

// A closed page ends its worker, and with it the import.
addEventListener('beforeunload', (event) => {
  if (imports.view.progress) event.preventDefault();
});

/** How the imports stand. */
export function useImports(): ImportView {
  const [view, setView] = useState(imports.view);
  useEffect(() => imports.watch((now) => setView(now)), []);
  return view;
}

/** How many imports have changed the library; changes with nothing else. */
export function usePublished(): number {
  const [published, setPublished] = useState(imports.view.published);
  useEffect(() => imports.watch((view) => setPublished(view.published)), []);
  return published;
}

/** What can be done with imports; `title` names pasted text that says none. */
export const importActs = {
  onFiles: (files: readonly File[]) => imports.add(meantFiles(files)),
  onDrop: (drop: DataTransfer, textName: string) =>
    void droppedFiles(drop, `${textName}.txt`).then((files) => imports.add(files)),
  onPaste: (title: string, text: string) =>
    imports.add([{ name: `${title}.txt`, blob: new Blob([text], { type: 'text/plain' }) }]),
  onCancel: () => imports.cancel(),
  onClear: () => imports.clear(),
  onAgain: imports.again.bind(imports),
  async compare(earlier: string, document: string): Promise<VersionChange[]> {
    const [{ compareVersions }, before, after] = await Promise.all([
      import('../../../lib/importing/compare-versions.ts'),
      ask('document.read', earlier),
      ask('document.read', document),
    ]);
    return compareVersions(before.passages, after.passages);
  },
};
