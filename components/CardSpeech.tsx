import { useEffect, useState } from 'preact/hooks';
import type { MuteScope } from '../lib/questions/card.ts';
import type { TermCard } from '../lib/questions.ts';
import { useWords } from './words.ts';

/** Pause (ms) before the region speaks: readers of the screen hear only what changes in a region they know. */
const breath = 150;

/** As much of a passage as is spoken by itself; the rest is there to be read. */
const spokenLength = 160;

interface CardSpeechProps {
  card: TermCard | null;
  index: number;
  muted: MuteScope | null;
}

/** Says the term and what the documents say of it, for those who do not see the card. */
export function CardSpeech({ card, index, muted }: CardSpeechProps) {
  const { t } = useWords();
  const [spoken, setSpoken] = useState('');
  const passage = card?.passages[index];
  const words =
    card === null || muted !== null
      ? ''
      : passage === undefined
        ? card.term.form
        : t('card_spoken', card.term.form, t(`role_${passage.role}`), cut(passage.text));
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), breath);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p class="hidden" role="status">
      {spoken}
    </p>
  );
}

function cut(text: string): string {
  return text.length <= spokenLength ? text : `${text.slice(0, spokenLength)}…`;
}
