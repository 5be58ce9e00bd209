import '../../lib/browser/disable-zod-jit.ts';
import { browser } from 'wxt/browser';
import { ENGINE_PORT } from '../../lib/browser/engine-port-name.ts';
import { serveSync, SYNC_PORT } from '../../lib/browser/sync/sync-port.ts';
import { serveEngine } from '../../lib/engines/engine-port.ts';
import { engineFor } from '../../lib/engines/index.ts';

/** How long the document remains open after its last draft or sync, in milliseconds. */
const IDLE_MS = 30_000;

let open = 0;
let idle = setTimeout(() => close(), IDLE_MS);

browser.runtime.onConnect.addListener((port) => {
  if (port.name === ENGINE_PORT) {
    begin();
    port.onDisconnect.addListener(end);
    serveEngine(port, ({ settings, keys }, quirks) => engineFor(settings, keys, { quirks }));
  } else if (port.name === SYNC_PORT) {
    begin();
    // Sync continues even if the worker that started it was killed: the document remains open.
    void serveSync(port, async (remote) => {
      const { syncNow } = await import('../../lib/browser/sync/sync-now.ts');
      await syncNow({ wait: false, ...remote });
    }).then(end);
  }
});

function begin(): void {
  clearTimeout(idle);
  open += 1;
}

function end(): void {
  open -= 1;
  if (open === 0) idle = setTimeout(() => close(), IDLE_MS);
}
