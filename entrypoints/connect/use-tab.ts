import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The tab that popup or side panel stand by. */
export interface Tab {
  id: number;
  /** The id of its window. */
  window: number;
  /** Absent where the browser hides it. */
  url: string | undefined;
  /** It is still being loaded, so that its content script may yet come. */
  loading: boolean;
}

/** The active tab of this window, whichever it is; null until it is known. */
export function useTab(): Tab | null {
  const [tab, setTab] = useState<Tab | null>(null);
  useEffect(() => {
    const look = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      if (active?.id !== undefined)
        setTab({
          id: active.id,
          window: active.windowId,
          url: active.url,
          loading: active.status === 'loading',
        });
    };
    const follow = () => void look();
    void look();
    browser.tabs.onUpdated.addListener(follow);
    browser.tabs.onActivated.addListener(follow);
    return () => {
      browser.tabs.onUpdated.removeListener(follow);
      browser.tabs.onActivated.removeListener(follow);
    };
  }, []);
  return tab;
}
