import { withLock } from '../browser/mutex.ts';
import { hiddenFromValue, setOriginRule } from '../browser/origin-header.ts';
import { mayRead } from '../browser/permissions.ts';
import { settingsValue } from '../browser/stored-items.ts';
import type { Settings } from '../contract/settings.ts';
import { endpointOf } from '../engines/llm/providers/endpoint.ts';
import { setContentScript } from '../browser/content-scripts.ts';

/**
 * Updates the rule that omits the Origin header: it applies to one endpoint, while that endpoint is
 * the selected engine and has host permission. Called when one of these changes and before each
 * request.
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

/** Registers the content script for the sites that the reader added, and only those. */
export function registerSites(sites: string[]): Promise<void> {
  return setContentScript('reader-sites', '/publisher.js', sites);
}
