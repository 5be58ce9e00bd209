import { withLock } from '../browser/mutex.ts';
import { hiddenFromValue, setOriginRule } from '../browser/origin-header.ts';
import { mayRead } from '../browser/permissions.ts';
import { settingsValue } from '../browser/stored-items.ts';
import type { Settings } from '../contract/settings.ts';
import { endpointOf } from '../engines/llm/providers/endpoint.ts';
import { setContentScript } from '../browser/content-scripts.ts';

/**
 * Holds the rule that leaves our origin out to what the reader chose: it stands for one endpoint, and only as long as
 * that endpoint is the engine and may be spoken to. Called whenever one of these changes, and before the endpoint is called.
 */
export function updateOriginRule(): Promise<void> {
  return withLock('origin-rule', async () => {
    const [hiddenFrom, settings] = [await hiddenFromValue.get(), await settingsValue.get()];
    const isWanted =
      hiddenFrom !== null && hiddenFrom === ownEndpoint(settings) && (await mayRead(hiddenFrom));
    await setOriginRule(isWanted ? hiddenFrom : null);
  });
}

function ownEndpoint({ engine, models }: Settings): string | null {
  const choice = models[engine];
  const hasAddress = engine === 'openai-compatible' && Boolean(choice?.baseUrl ?? choice?.preset);
  return hasAddress ? endpointOf(engine, choice).origin : null;
}

/** Looks for articles on the sites the reader added, and on no others. */
export function registerSites(sites: string[]): Promise<void> {
  return setContentScript('reader-sites', '/publisher.js', sites);
}
