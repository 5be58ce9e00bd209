import { feedPatterns } from '../publishers/feed-patterns.ts';
import { askForPatterns } from './permissions.ts';

/** Asks for the hosts that serve listed feeds beside the publishers' own. Call it inside the click's own turn. */
export function askForFeeds(): Promise<boolean> {
  return askForPatterns(feedPatterns());
}
