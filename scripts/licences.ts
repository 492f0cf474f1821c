import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of packages whose data our tables are made of, or whose tables travel as they are. */
const data = ['opencc-js', 'pinyin-pro', 'pdfjs-dist/cmaps'];

/** The terms on which the code and data of others travel in our package, each as its maker wrote it. */
export function licenceFiles(root: string): { absoluteSrc: string; relativeDest: string }[] {
  const packages = join(root, 'node_modules');
  return [...packagesWithin(root), ...data].flatMap((name) =>
    globSync('{LICENSE,NOTICE,THIRD_PARTY_LICENSES}{,.md,.txt}', { cwd: join(packages, name) }).map(
      (file) => ({
        absoluteSrc: join(packages, name, file),
        relativeDest: `licences/${name.replaceAll('/', '-')}-${file.replace(/\.(?:md|txt)$/, '')}.txt`,
      }),
    ),
  );
}

/** The packages whose code is in ours: what `package.json` depends on, with all that these depend on. */
export function packagesWithin(root: string): string[] {
  const names = new Set<string>();
  const add = (folder: string): void => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) {
      if (names.has(name)) continue;
      names.add(name);
      add(join(root, 'node_modules', name));
    }
  };
  add(root);
  return [...names].sort();
}
