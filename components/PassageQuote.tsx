import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CitedPassage } from '../lib/questions.ts';
import { MarkedText } from './MarkedText.tsx';

/** A passage behind its red rule; a long one scrolls inside, its first mark in view. */
export function PassageQuote({ passage }: { passage: CitedPassage }) {
  const quote = useRef<HTMLQuoteElement>(null);
  useLayoutEffect(() => {
    if (quote.current) showFirstMark(quote.current);
  }, [passage]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <blockquote class="passage-quote document-words" ref={quote} tabIndex={0}>
      <MarkedText text={passage.text} marks={passage.marks} />
    </blockquote>
  );
}

/** Scrolls only inside `box`: `scrollIntoView` would move the page around it, too. */
function showFirstMark(box: HTMLElement): void {
  const mark = box.querySelector('mark');
  box.scrollTop = 0;
  if (!mark || box.scrollHeight <= box.clientHeight) return;
  const below = mark.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop = Math.max(0, below - box.clientHeight / 3);
}
