import type { Plugin } from 'vite';

/**
 * Asks Chromium to compile a whole script as it is read, not each function anew when it is first called: of these
 * parts of the content script nearly all is called where they run. https://v8.dev/blog/explicit-compile-hints
 */
export const withCompileHint = (script: string): string => `//# allFunctionsCalledOnLoad\n${script}`;

/** Puts the hint before what runs as soon as it is there. */
export const compileHint: Plugin = {
  name: 'glossa:compile-hint',
  generateBundle: {
    // WXT takes away what stands before the function, and looks for it in the first line.
    order: 'post',
    handler(_options, bundle) {
      for (const part of [bundle['scout.js'], bundle['marker.js']])
        if (part?.type === 'chunk') part.code = withCompileHint(part.code);
    },
  },
};
