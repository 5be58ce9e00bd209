import type { Audience } from '../../lib/insight/sections/audience.ts';

/** What this tab offers the popup. */
export type TabRow =
  | { kind: 'card'; hook: string; publisher: string }
  | { kind: 'working'; title: string | null }
  | { kind: 'page' }
  | { kind: 'none' };

/** What the week can leave the popup as. */
export type RecapFormat = 'markdown' | 'html' | 'email' | 'atom' | 'json';

/** What the week is narrowed to; null is everything. */
export interface RecapFilter {
  audience: Audience | null;
  entityId: string | null;
}
