import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TermPlace } from '../lib/questions/card.ts';
import type { CitedPassage } from '../lib/questions.ts';
import { linkedPieces } from './linked-pieces.ts';
import { placeHash } from './place.ts';
import { useWords } from './words.ts';

interface PassageQuoteProps {
  passage: CitedPassage;
  /** Other terms in it, which can be looked up. */
  links?: readonly TermPlace[] | undefined;
  onFollow?: ((term: string) => void) | undefined;
  /** Words of it were selected; empty where none are. */
  onSelect?: ((words: string) => void) | undefined;
}

/** A passage behind its red rule; a long one scrolls inside, its first mark in view. */
export function PassageQuote({ passage, links = [], onFollow, onSelect }: PassageQuoteProps) {
  const quote = useRef<HTMLQuoteElement>(null);
  useLayoutEffect(() => {
    if (quote.current) showFirstMark(quote.current);
  }, [passage]);
  const select = () => onSelect?.(getSelection()?.toString().trim() ?? '');
  return (
    <blockquote
      class="passage-quote document-words"
      ref={quote}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
      tabIndex={0}
      onPointerUp={select}
      onKeyUp={select}
    >
      {linkedPieces(passage.text, passage.marks, onFollow ? links : []).map(
        ({ text, marked, link }, index) => {
          if (marked) return <mark key={index}>{text}</mark>;
          if (link === null || !onFollow) return text;
          return <TermLink key={index} term={link} text={text} onFollow={onFollow} />;
        },
      )}
    </blockquote>
  );
}

interface TermLinkProps {
  /** `Term.key`. */
  term: string;
  text: string;
  onFollow: (term: string) => void;
}

/** A term of a passage: its card at a click, its page of the library at a click with the middle button. */
function TermLink({ term, text, onFollow }: TermLinkProps) {
  const { t } = useWords();
  return (
    <a
      class="term-link"
      href={`options.html${placeHash({ page: 'term', term })}`}
      title={t('card_lookUp', text)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        // Dragging over it selects.
        if (getSelection()?.isCollapsed !== false) onFollow(term);
      }}
    >
      {text}
    </a>
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
