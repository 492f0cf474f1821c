import { useEffect, useState } from 'preact/hooks';
import { onSettingsChanged, readSettings, type Settings } from '../../lib/settings.ts';

/** The reader's choices as they stand, kept current; null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const watching = new AbortController();
    onSettingsChanged(setSettings, watching.signal);
    void readSettings().then((read) => setSettings((now) => now ?? read));
    return () => watching.abort();
  }, []);
  return settings;
}
