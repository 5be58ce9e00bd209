import { useEffect, useState } from 'react';
import {
  chromeModelState,
  downloadChromeModel,
  type PromptApi,
} from '../../lib/engines/llm/providers/chrome-ai.ts';
import type { ChromeModelView } from '../settings/settings-view.ts';

/**
 * Chrome's built-in model on this device, and its download. `download` is to be called in a click's
 * own turn; it throws what Chrome refuses with.
 */
export function useChromeModel(
  api: PromptApi | undefined,
  language?: string,
): {
  model: ChromeModelView | null;
  download: () => Promise<void>;
} {
  const [model, setModel] = useState<ChromeModelView | null>(null);
  useEffect(() => {
    let stopped = false;
    void chromeModelState(api, language).then((state) => !stopped && setModel(viewOf(state)));
    return () => {
      stopped = true;
    };
  }, [api, language]);
  const download = async () => {
    if (!api) return;
    const loading = downloadChromeModel(api, {
      onProgress: (part) => setModel({ state: 'downloading', part }),
      signal: new AbortController().signal,
    });
    setModel({ state: 'downloading', part: 0 });
    try {
      await loading;
    } finally {
      setModel(viewOf(await chromeModelState(api, language)));
    }
  };
  return { model, download };
}

function viewOf(state: Awaited<ReturnType<typeof chromeModelState>>): ChromeModelView {
  return state === 'downloading' ? { state, part: null } : { state };
}
