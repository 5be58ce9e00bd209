import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeSnapshot } from '../lib/article/snapshot.ts';

/** Run in a page when it is to be read: gives its snapshot to whoever ran it. */
export default defineUnlistedScript(() => takeSnapshot(document));
