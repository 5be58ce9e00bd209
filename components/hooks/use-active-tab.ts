import { useEffect, useState } from 'react';
import { activeTab, watchActiveTab, type TabView } from '../../lib/browser/tabs.ts';

/**
 * The active tab of the window this page is in, live; null until known, or `first` where it was
 * read before.
 */
export function useActiveTab(first: TabView | null = null): TabView | null {
  const [tab, setTab] = useState<TabView | null>(first);
  useEffect(() => {
    let stopped = false;
    let unwatch = () => {};
    const look = async () => {
      const found = await activeTab();
      if (!stopped)
        setTab((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
      return found;
    };
    void look().then((found) => {
      if (found && !stopped) unwatch = watchActiveTab(found.windowId, () => void look());
    });
    return () => {
      stopped = true;
      unwatch();
    };
  }, []);
  return tab;
}
