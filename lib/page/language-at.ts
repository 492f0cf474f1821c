import { attributeOf, elementAbove, elementOf } from './safe-dom.ts';

/** Of BCP 47 (https://www.rfc-editor.org/info/bcp47) the form, and a length that all honest tags have. */
const tag = /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,4}$/i;

/** The language of the text at a node as the page states it; null where it does not. */
export function languageAt(node: Node): string | null {
  for (let at = elementOf(node); at !== null; at = elementAbove(at)) {
    const language = attributeOf(at, 'lang')?.trim().replaceAll('_', '-');
    if (language) return tag.test(language) ? language : null;
  }
  return null;
}
