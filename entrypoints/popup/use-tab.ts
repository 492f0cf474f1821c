import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The tab the popup was opened over. */
export interface Tab {
  id: number;
  /** Absent where the browser hides it. */
  url: string | undefined;
  /** It is still being loaded, so that its content script may yet come. */
  loading: boolean;
}

/** The active tab, followed while it loads; null until it is known. */
export function useTab(): Tab | null {
  const [tab, setTab] = useState<Tab | null>(null);
  useEffect(() => {
    const look = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      if (active?.id !== undefined)
        setTab({ id: active.id, url: active.url, loading: active.status === 'loading' });
    };
    const follow = () => void look();
    void look();
    browser.tabs.onUpdated.addListener(follow);
    return () => browser.tabs.onUpdated.removeListener(follow);
  }, []);
  return tab;
}
