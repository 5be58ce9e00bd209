import type { Insight } from '../../insight/insight.ts';
import type { CardLabels } from '../outline.ts';

/** Where a card can be sent, in the menu's order. */
export const destinationIds = ['obsidian', 'notion', 'readwise', 'email'] as const;
export type DestinationId = (typeof destinationIds)[number];

/** Those that are written to with a key of the reader's own. */
export type KeyedDestination = Extract<DestinationId, 'notion' | 'readwise'>;

/** What a destination needs to know of the reader; keys come apart from the settings. */
export interface DestinationOptions {
  /** Vault that Obsidian opens the note in; '' for the one that is open. */
  obsidianVault: string;
  /** Address or id of the Notion page under which cards are added; '' until entered. */
  notionPage: string;
  key: string | null;
}

/** What sends a card: an address for the system to open, or one request. */
export type Delivery =
  | { kind: 'open'; url: string; clipboard: string | null }
  | { kind: 'request'; url: string; headers: Record<string, string>; body: string };

export interface Destination {
  /** Origin that is contacted; null where the system opens another program. */
  origin: string | null;
  /** Whether it needs a key of the reader's own. */
  needsKey: boolean;
  /** The one delivery of a card. Throws `bad-input` or `key-missing` where an option is missing. */
  deliver(insight: Insight, words: CardLabels, options: DestinationOptions): Delivery;
}

/** The statements of a section that passed their check. */
export function checked<Claim extends { support: string }>(claims: Claim[]): Claim[] {
  return claims.filter(({ support }) => support !== 'unsupported');
}
