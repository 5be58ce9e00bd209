import type { Collection, EngineTestState } from '../../lib/browser/stored-items.ts';
import type { KindUse } from '../../lib/browser/storage-usage.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import type { FeedState } from '../../lib/feeds/fetch/feed-state.ts';
import type { KeyedDestination } from '../../lib/contract/destinations.ts';
import type { EngineId } from '../../lib/insight/engine.ts';
import type { Publisher } from '../../lib/publishers/publisher.ts';
import type { TakeAlongProps } from '../library/TakeAlongView.tsx';
import type { BackupProps } from './BackupSetting.tsx';
import type { OwnFeedsProps } from './FeedsPart.tsx';
import type { SyncProps } from './MachinesPart.tsx';
import type { TakeSettingsProps } from './TakeSettings.tsx';

/** The outcome of trying an engine: null where it was not tried. */
export type EngineTest = null | EngineTestState['test'];

/** State of an engine that is not part of the settings. */
export interface EngineView {
  /**
   * Whether a key is stored for it (for the endpoint: for its address). The key itself is never
   * shown.
   */
  hasKey: boolean;
  test: EngineTest;
  /** Models it offers, to choose from. */
  models: string[];
}

/** What the library takes, in bytes and entries. */
export interface StorageView {
  insights: number;
  items: number;
  usedBytes: number;
  quotaBytes: number;
  nearlyFull: boolean;
  /** Whether the browser promised to keep it when the disk runs low. */
  persisted: boolean;
  /** What each kind takes, the largest first; empty until it was measured. */
  kinds: KindUse[];
}

/**
 * Where Chrome's model is: `downloading` with the part that is there (0 to 1), where we know it.
 */
export type ChromeModelView =
  | { state: 'unavailable' | 'downloadable' | 'available' }
  | { state: 'downloading'; part: number | null };

/** Everything the options page shows besides the settings themselves. */
export interface SettingsView {
  engines: Record<EngineId, EngineView>;
  publishers: readonly Pick<Publisher, 'id' | 'name' | 'domains' | 'language' | 'region'>[];
  feeds: Pick<FeedState, 'publisherId' | 'status' | 'lastError' | 'checkedAt' | 'url'>[];
  /**
   * How the last collection of feeds went, or is going; null where none was since the browser
   * started.
   */
  collection: Collection | null;
  /** The endpoint's origin that ours is left out for; null: none. */
  originHiddenFrom: string | null;
  /** State of Chrome's built-in model on this device; null until it is known. */
  chromeModel: ChromeModelView | null;
  storage: StorageView | null;
  /** The latest deletion that can be undone. */
  deletion: { deletedAt: string; cards: number } | null;
  takeAlong: TakeAlongProps;
  takeSettings: TakeSettingsProps;
  /** For which destinations of cards a key is stored. */
  destinationKeys: Record<KeyedDestination, boolean>;
  ownFeeds: OwnFeedsProps;
  /** Null where the browser cannot write into folders. */
  backup: BackupProps | null;
  sync: SyncProps;
  /** Spent this month, US dollars. */
  spentUsd: number;
  shortcuts: Record<string, string>;
  /** The diagnostics as they would be copied. */
  diagnostics: (withAddresses: boolean) => string;
  version: string;
}

/** Actions of the options, provided by the page that shows them. */
export interface SettingsActions {
  onChange(change: Partial<Settings>): void;
  /** Keep a key for an engine; null forgets it. */
  onKey(engine: EngineId, key: string | null): void;
  /** Stores the key of a destination of cards; null removes it. */
  onDestinationKey(destination: KeyedDestination, key: string | null): void;
  onTest(engine: EngineId): void;
  /**
   * Removes our origin from requests to the engine's endpoint (requests the permission), or
   * restores it.
   */
  onHideOrigin(hide: boolean): void;
  /** Ask for the permission and add a site. */
  onAddSite(address: string): void;
  onRemoveSite(pattern: string): void;
  /** Enables or disables collecting; requests the permissions it needs. */
  onCollect(collect: boolean): void;
  onCollectNow(): void;
  onStopCollecting(): void;
  /** Switches the weekly notification; requests the permission it needs. */
  onWeekly(on: boolean): void;
  /** Let Chrome download its model. */
  onDownloadModel(): void;
  /** Ask the browser to keep the library when the disk runs low. */
  onKeepForGood(): void;
  onUndoDelete(): void;
  onDeleteEverything(): void;
  /** The browser's own page for shortcuts. */
  onOpenShortcuts(): void;
  onCopy(text: string): void;
}

export interface PartProps {
  settings: Settings;
  view: SettingsView;
  actions: SettingsActions;
}
