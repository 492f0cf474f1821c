import { useState } from 'preact/hooks';

/** Long enough to be read, short enough not to stay in the way (ms). */
const copiedShown = 2_000;

/** Copying a citation, and how it went. */
export interface Copying<Id> {
  /** What was copied a moment ago. */
  copied: Id | null;
  /** The text the clipboard refused, to be copied by hand. */
  refused: string | null;
  copy: (id: Id, text: string) => void;
  /** The refused text is no longer wanted. */
  dismiss: () => void;
}

export function useCopy<Id>(): Copying<Id> {
  const [copied, setCopied] = useState<Id | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const copy = (id: Id, text: string) => {
    navigator.clipboard.writeText(text).then(
      () => {
        setRefused(null);
        setCopied(id);
        setTimeout(() => setCopied((now) => (now === id ? null : now)), copiedShown);
      },
      // A page may forbid it, or the frame may lack the focus it needs.
      () => setRefused(text),
    );
  };
  return { copied, refused, copy, dismiss: () => setRefused(null) };
}
