import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeSnapshot } from '../lib/article/snapshot/take-snapshot.ts';

/**
 * Run in a page when it is to be read: gives its snapshot to whoever ran it, as JSON, so that one
 * string is copied and not tens of thousands of objects.
 */
export default defineUnlistedScript(async () => JSON.stringify(await takeSnapshot(document)));
