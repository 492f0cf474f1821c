import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Passage } from '../lib/model.ts';
import { ReaderPassage } from './ReaderPassage.tsx';

/** Passages drawn at once: some screens, and a few milliseconds. */
export const blockSize = 60;

/** A block this near the screen (CSS pixels) is drawn before it is reached. */
const near = '1600px 0px';

/** Pause (ms) before each further block: the whole text must be there for the browser's own search, but not at once. */
const fillPause = 80;

/** What a block takes up before it is drawn, in CSS pixels: lines of 36 characters, and what is between paragraphs. */
const lineHeight = 34;
const lineLength = 36;
const between = 8;

interface ReaderBlockProps {
  passages: readonly Passage[];
  /** Place of the block in the document: those further down are filled later. */
  place: number;
  /** Drawn at once: it is at the top, or the cited paragraph is in it or beside it. */
  wanted: boolean;
  /** `Passage.number` of the cited paragraph. */
  paragraph: number | null;
  copied: number | null;
  onCopy: (passage: Passage) => void;
  onCompare: (passage: Passage) => void;
}

/** Some passages of a document, drawn once they are near the screen, or when there is time. */
export function ReaderBlock(props: ReaderBlockProps) {
  const { passages, place, wanted, paragraph, copied } = props;
  const [block, shown] = useShown(wanted, place);
  const acts = useRef(props);
  acts.current = props;
  // Of ten thousand passages only those are compared anew that look another way now.
  const drawn = useMemo(
    () => shown && passages.map((passage) => passageOf(passage, { paragraph, copied }, acts)),
    [passages, shown, within(passages, paragraph), within(passages, copied)],
  );
  if (drawn) return <div class="reader-block">{drawn}</div>;
  const height = passages.reduce((sum, { text }) => sum + between + heightOf(text), 0);
  const reserve = (element: HTMLDivElement | null) => {
    block.current = element;
    element?.style.setProperty('height', `${height}px`);
  };
  return <div ref={reserve} aria-hidden="true" />;
}

type Acts = Pick<ReaderBlockProps, 'onCopy' | 'onCompare'>;

function passageOf(
  passage: Passage,
  { paragraph, copied }: Pick<ReaderBlockProps, 'paragraph' | 'copied'>,
  acts: { current: Acts },
) {
  return (
    <ReaderPassage
      key={passage.id}
      passage={passage}
      cited={passage.number === paragraph}
      copied={passage.number === copied}
      onCopy={(one) => acts.current.onCopy(one)}
      onCompare={(one) => acts.current.onCompare(one)}
    />
  );
}

/** The number where one of the passages has it. */
function within(passages: readonly Passage[], number: number | null): number | null {
  return passages.some((passage) => passage.number === number) ? number : null;
}

const heightOf = (text: string) => Math.ceil(text.length / lineLength) * lineHeight;

/** Whether a block is to be drawn: from the first time that it is wanted, near, or its turn has come. */
function useShown(wanted: boolean, place: number): [RefObject<HTMLDivElement | null>, boolean] {
  const block = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(wanted);
  useEffect(() => {
    if (wanted) setShown(true);
    const element = block.current;
    if (shown || wanted || !element) return;
    const show = () => setShown(true);
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && show(),
      { rootMargin: near },
    );
    watch.observe(element);
    const turn = setTimeout(show, place * fillPause);
    return () => {
      watch.disconnect();
      clearTimeout(turn);
    };
  }, [wanted, shown]);
  return [block, shown || wanted];
}
