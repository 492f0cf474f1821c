import { filesIn } from './files-in.ts';

/** What a reviewer needs to build the packages again: no tests, no pictures, nothing that was built. */
const sources = [
  '{components,data,entrypoints,lib,scripts}/**',
  '{package,package-lock,tsconfig}.json',
  'wxt.config.ts',
  '.npmrc',
  '{LICENSE,README.md,CONTRIBUTING.md}',
];
const left = ['data/sample/', 'data/screens/', 'data/store/', 'scripts/bench/'];

/** The files of the sources package, relative to the repository. */
export function sourceFiles(): string[] {
  return filesIn('.', sources).filter((path) => !left.some((folder) => path.startsWith(folder)));
}
