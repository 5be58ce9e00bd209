import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeSnapshot } from '../lib/article/snapshot/take-snapshot.ts';

/**
 * Injected into a page to read it: returns its snapshot to the caller as JSON, so that one string
 * is copied instead of tens of thousands of objects.
 */
export default defineUnlistedScript(async () => JSON.stringify(await takeSnapshot(document)));
