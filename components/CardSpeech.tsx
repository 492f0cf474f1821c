import { useEffect, useState } from 'preact/hooks';
import type { MuteScope } from '../lib/questions/card.ts';
import type { TracedQuotation } from '../lib/questions/quotations.ts';
import type { TermCard } from '../lib/questions.ts';
import { mutedMessages } from './MutedNote.tsx';
import { verdictOf } from './QuotationVerdict.tsx';
import { useWords, type Words } from './words.ts';

/** Pause (ms) before the region speaks: readers of the screen hear only what changes in a region they know. */
const breath = 150;

/** As much of a passage as is spoken by itself; the rest is there to be read. */
const spokenLength = 160;

interface CardSpeechProps {
  card: TermCard | null;
  index: number;
  muted: MuteScope | null;
  quotation?: TracedQuotation | null;
}

/** Says the term or the quotation and what the documents say, for those who do not see the card. */
export function CardSpeech(props: CardSpeechProps) {
  const words = spokenOf(props, useWords());
  const [spoken, setSpoken] = useState('');
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

function spokenOf({ card, index, muted, quotation }: CardSpeechProps, words: Words): string {
  if (quotation) return words.t('trace_spoken', verdictOf(quotation, words), cut(quotation.source.text));
  if (card === null) return '';
  if (muted !== null) return words.t(mutedMessages[muted], card.term.form);
  const passage = card.passages[index];
  if (passage === undefined) return card.term.form;
  return words.t('card_spoken', card.term.form, words.t(`role_${passage.role}`), cut(passage.text));
}

function cut(text: string): string {
  return text.length <= spokenLength ? text : `${text.slice(0, spokenLength)}…`;
}
