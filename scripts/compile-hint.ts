import type { Plugin } from 'vite';

/**
 * Asks Chromium to compile a whole script as it is read, not each function anew when it is first called: of the
 * content script nearly all is called on a page with terms. https://v8.dev/blog/explicit-compile-hints
 */
export const withCompileHint = (script: string): string => `//# allFunctionsCalledOnLoad\n${script}`;

/** Puts the hint before the content script. */
export const compileHint: Plugin = {
  name: 'glossa:compile-hint',
  generateBundle: {
    // WXT takes away what stands before the function, and looks for it in the first line.
    order: 'post',
    handler(_options, bundle) {
      const marker = bundle['marker.js'];
      if (marker?.type === 'chunk') marker.code = withCompileHint(marker.code);
    },
  },
};
