import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** What the reader asked to look up elsewhere, each time anew; `take` puts it out of the way. */
export function useLookUp(): { text: string | null; take: () => void } {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const { session } = browser.storage;
    const look = async () => {
      const { lookUp } = await session.get('lookUp');
      if (typeof lookUp !== 'string') return;
      await session.remove('lookUp');
      setText(lookUp);
    };
    const follow = () => void look();
    void look();
    session.onChanged.addListener(follow);
    return () => session.onChanged.removeListener(follow);
  }, []);
  return { text, take: () => setText(null) };
}
