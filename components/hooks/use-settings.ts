import { useEffect, useRef, useState } from 'react';
import { settingsValue } from '../../lib/browser/stored-items.ts';
import type { Settings } from '../../lib/contract/settings.ts';

/**
 * The settings, live, and a function to change them: a change shows at once and is then stored,
 * sequentially, so that two quick ones do not overwrite each other. Throws the storage's errors (a
 * full disk).
 */
export function useSettings(): [
  Settings | undefined,
  (change: Partial<Settings>) => Promise<void>,
] {
  const [settings, setSettings] = useState<Settings>();
  const writing = useRef(Promise.resolve());
  useEffect(() => {
    void settingsValue.get().then((kept) => setSettings((shown) => shown ?? kept));
    return settingsValue.watch(setSettings);
  }, []);
  const change = (part: Partial<Settings>) => {
    setSettings((shown) => shown && { ...shown, ...part });
    const written = writing.current.then(async () =>
      settingsValue.set({ ...(await settingsValue.get()), ...part }),
    );
    // The caller gets the rejection; the queue continues.
    writing.current = written.catch(() => undefined);
    return written;
  };
  return [settings, change];
}
