import '../../lib/browser/disable-zod-jit.ts';
import { browser } from 'wxt/browser';
import { ENGINE_PORT } from '../../lib/browser/engine-port-name.ts';
import { serveEngine } from '../../lib/engines/engine-port.ts';
import { engineFor } from '../../lib/engines/index.ts';

/** How long the document stays open after its last draft, in milliseconds. */
const IDLE_MS = 30_000;

let open = 0;
let idle = setTimeout(() => close(), IDLE_MS);

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== ENGINE_PORT) return;
  clearTimeout(idle);
  open += 1;
  port.onDisconnect.addListener(() => {
    open -= 1;
    if (open === 0) idle = setTimeout(() => close(), IDLE_MS);
  });
  serveEngine(port, ({ settings, keys }, quirks) => engineFor(settings, keys, { quirks }));
});
