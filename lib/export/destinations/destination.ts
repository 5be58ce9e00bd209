import type { Insight } from '../../insight/insight.ts';
import type { CardLabels } from '../outline.ts';

/** Stands in a request for the key, which only the worker reads and puts in. */
export const KEY_PLACEHOLDER = '{key}';

/** Settings that destinations need; keys are stored separately. */
export interface DestinationOptions {
  /** Obsidian vault; '' for the open one. */
  obsidianVault: string;
  /** Address or id of the parent Notion page; '' if not set. */
  notionPage: string;
  key: string | null;
}

/** A delivery: an address to open in another program, or one request. */
export type Delivery =
  | { kind: 'open'; url: string; clipboard: string | null }
  | { kind: 'request'; url: string; headers: Record<string, string>; body: string };

export interface Destination {
  /** Origin of the request; null if another program opens. */
  origin: string | null;
  /** True if an API key is required. */
  needsKey: boolean;
  /** Builds the delivery of a card. Throws `bad-input` or `key-missing` if an option is missing. */
  deliver(insight: Insight, words: CardLabels, options: DestinationOptions): Delivery;
}

/** Statements of a section whose check did not fail. */
export function checked<Claim extends { support: string }>(claims: Claim[]): Claim[] {
  return claims.filter(({ support }) => support !== 'unsupported');
}
