import { useEffect, useState } from 'react';
import { pageState, type PageState } from '../../lib/browser/tabs.ts';

/**
 * What the page in a tab is, looked at once for each address; null until known, or where `tabId` is
 * null.
 */
export function usePageState(tabId: number | null, address: string | null): PageState | null {
  const [found, setFound] = useState<{ of: string; page: PageState } | null>(null);
  const of = `${tabId} ${address}`;
  useEffect(() => {
    if (tabId === null) return;
    let stopped = false;
    void pageState(tabId).then((page) => !stopped && setFound({ of, page }));
    return () => {
      stopped = true;
    };
  }, [tabId, of]);
  return found?.of === of && tabId !== null ? found.page : null;
}
