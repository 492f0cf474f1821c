import { readingsOf } from '../text/sounds.ts';
import { type Element, literalText, type Word } from './elements.ts';
import { allowedErrors } from './judge.ts';
import type { Reading } from './parse-query.ts';

type Look = (text: string, initials: string) => boolean;

/** A reading with a cheap look at a folded form and the initials of its sounds: most terms have nothing of a query. */
export interface Sought {
  reading: Reading;
  mayHold: Look;
}

/** Prepares the cheap look; `nearly` lets pass what might be judged near. */
export function sought(reading: Reading, nearly: boolean): Sought {
  const looks = reading.words.map((word) =>
    lookFor(word, nearly ? allowedErrors(word) : 0, reading.typedAs !== undefined),
  );
  return { reading, mayHold: (text, initials) => looks.every((look) => look(text, initials)) };
}

function lookFor(word: Word, allowed: number, isAlike: boolean): Look {
  const likes = word.elements.flatMap((element) => ('anyOf' in element ? [[...element.anyOf]] : []));
  if (likes.length > 0) return (text) => likes.every((units) => units.some((unit) => text.includes(unit)));
  const literal = literalText(word);
  const wanted = literal ?? word.elements.map(initialOf).join('');
  const pick = (text: string, initials: string) => (literal === null ? initials : text);
  // What sounds alike must sound alike throughout.
  if (allowed === 0 || isAlike) return (text, initials) => pick(text, initials).includes(wanted);
  const units = [...wanted];
  return (text, initials) => {
    const held = pick(text, initials);
    let missing = 0;
    for (const unit of units) {
      if (!held.includes(unit)) missing += unit.length;
      if (missing > allowed) return false;
    }
    return true;
  };
}

function initialOf(element: Element): string {
  if ('sound' in element) return element.sound.charAt(0);
  return 'unit' in element ? (readingsOf(element.unit)[0]?.charAt(0) ?? element.unit) : '';
}
