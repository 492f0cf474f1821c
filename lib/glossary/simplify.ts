import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';

/** 繁 made 简 so that lexicon and word lists know it, in as many code units as before. */
export function simplify(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, (character) => {
    const simple = simplified.get(character);
    return simple?.length === 1 ? simple : character;
  });
}

/** The key of a form: folded, without quotation and book marks. */
export function foldForm(form: string): string {
  return foldKey(form, simplified).replace(/["'《》〈〉]/g, '');
}
