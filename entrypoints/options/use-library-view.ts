import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useBackup } from '../../components/hooks/use-backup.ts';
import { useOwnFeeds } from '../../components/hooks/use-own-feeds.ts';
import { useTakeAlong } from '../../components/hooks/use-take-along.ts';
import { useTakeSettings } from '../../components/hooks/use-take-settings.ts';
import type { SettingsActions, SettingsView } from '../../components/settings/settings-view.ts';
import { latestDeletion, librarySize } from '../../lib/browser/db/insights.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import {
  isNearlyFull,
  requestPersistentStorage,
  storageByKind,
  storageUsage,
  type KindUse,
  type StorageUsage,
} from '../../lib/browser/storage-usage.ts';
import { defaultSettings, type Settings } from '../../lib/contract/settings.ts';
import type { FeedState } from '../../lib/feeds/fetch/feed-state.ts';
import { logged } from '../../lib/log.ts';

type LibraryView = Pick<
  SettingsView,
  'storage' | 'deletion' | 'takeAlong' | 'takeSettings' | 'ownFeeds' | 'backup'
>;
type LibraryActions = Pick<
  SettingsActions,
  'onKeepForGood' | 'onUndoDelete' | 'onDeleteEverything'
>;

interface LibraryViewOptions {
  settings: Settings | undefined;
  changeSettings: (change: Partial<Settings>) => Promise<void>;
  feeds: FeedState[] | undefined;
  /** Runs a command and shows its error. */
  attempt: (work: () => Promise<unknown> | void) => void;
}

/**
 * What the options show and do about the library: storage, undo, taking along, own feeds, backup.
 */
export function useLibraryView({
  settings = defaultSettings,
  changeSettings,
  feeds = [],
  attempt,
}: LibraryViewOptions): LibraryView & LibraryActions {
  const [use, setUse] = useState<StorageUsage | null>(null);
  const [kinds, setKinds] = useState<KindUse[]>([]);
  const deletion = useLiveQuery(latestDeletion) ?? null;
  const cards = useLiveQuery(librarySize)?.cards ?? 0;
  const [asked, setAsked] = useState(0);
  const measure = () => setAsked((before) => before + 1);
  useEffect(() => {
    let current = true;
    void Promise.all([storageUsage(), storageByKind()])
      .then(([now, measured]) => {
        if (!current) return;
        setUse(now);
        setKinds(measured);
      })
      // The library page reports an unreadable library; here the figures are omitted.
      .catch(logged('measure-library'));
    return () => {
      current = false;
    };
  }, [asked, cards, deletion?.deletedAt]);
  return {
    storage: use && { ...use, nearlyFull: isNearlyFull(use), kinds },
    deletion,
    takeAlong: useTakeAlong(attempt),
    takeSettings: useTakeSettings({ settings, changeSettings, attempt }),
    ownFeeds: useOwnFeeds({ settings, states: feeds, changeSettings, attempt }),
    backup: useBackup(attempt),
    onKeepForGood: () => attempt(() => requestPersistentStorage().then(measure)),
    onUndoDelete: () => attempt(() => sendMessage('undoDelete', {})),
    onDeleteEverything: () => attempt(() => sendMessage('deleteEverything', {}).then(measure)),
  };
}
