import type { Plugin } from 'vite';

/**
 * Takes WXT's words about crashes and its wrapping out of each content script, half a kilobyte: the console tells of
 * errors itself.
 */
export const plainStart: Plugin = {
  name: 'glossa:plain-start',
  transform(code, id) {
    if (id.includes('define-unlisted-script'))
      return { code: 'export const defineUnlistedScript = (main) => main;', map: null };
    if (!id.includes('virtual:wxt-unlisted-script-entrypoint')) return undefined;
    const definition = /^import definition from .+$/m.exec(code)?.[0];
    if (definition === undefined) throw new Error('WXT begins unlisted scripts in another way now');
    return { code: `${definition}\nexport default definition();`, map: null };
  },
};
