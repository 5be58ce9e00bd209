import { feedPatterns } from '../publishers/host-permissions.ts';
import { askForPatterns } from './permissions.ts';

/**
 * Asks for the hosts that serve listed feeds beside the publishers' own. Call it inside the click's
 * own turn. Apart from `permissions.ts`, because it brings the list of publishers with it.
 */
export function askForFeeds(): Promise<boolean> {
  return askForPatterns(feedPatterns());
}
