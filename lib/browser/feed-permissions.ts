import { feedPatterns } from '../publishers/host-permissions.ts';
import { askForPatterns } from './permissions.ts';

/**
 * Requests the hosts that serve the listed feeds. Call it synchronously in a click handler.
 * Separate from `permissions.ts` because it loads the list of publishers.
 */
export function askForFeeds(): Promise<boolean> {
  return askForPatterns(feedPatterns());
}
