import type { Settings } from '../contract/settings.ts';
import { portEngine, type EngineSetup } from '../engines/engine-port.ts';
import { promptVersion } from '../engines/llm/prompt.ts';
import { quirksName } from '../engines/llm/providers/adaptive-fetch.ts';
import { CHROME_MODEL } from '../engines/llm/providers/chrome-ai.ts';
import { endpointOf } from '../engines/llm/providers/endpoint.ts';
import type { Engine } from '../insight/engine.ts';
import { ENGINE_PORT } from './engine-port-name.ts';
import { storedQuirks } from './endpoint-quirks.ts';
import { connectToDocument } from './offscreen-document.ts';
import { keysValue } from './stored-items.ts';

/**
 * Returns the selected engine, loaded on first use: in an offscreen document on Chrome and Edge,
 * where service workers have no dynamic import; in the event page on Firefox.
 */
export async function hostedEngine(settings: Pick<Settings, 'engine' | 'models'>): Promise<Engine> {
  if (import.meta.env.FIREFOX) {
    const { engineFor } = await import('../engines/index.ts');
    return engineFor(settings, await keysValue.get(), { quirks: storedQuirks });
  }
  const { engine: id, models } = settings;
  return portEngine({
    id,
    model: id === 'chrome-ai' ? CHROME_MODEL : (models[id]?.model ?? ''),
    promptVersion: promptVersion(),
    connect: () => connectToDocument(ENGINE_PORT),
    setup: () => setupOf(settings),
    quirks: storedQuirks,
  });
}

/** Engine setup passed to the offscreen document, which has no access to storage. */
async function setupOf({
  engine,
  models,
}: Pick<Settings, 'engine' | 'models'>): Promise<EngineSetup> {
  const keys = await keysValue.get();
  const setup = { settings: { engine, models }, keys, quirks: {} };
  if (engine === 'rule-based' || engine === 'chrome-ai') return { ...setup, keys: {} };
  const { baseUrl } = endpointOf(engine, models[engine]);
  const name = quirksName(baseUrl, models[engine]?.model ?? '');
  const known = await storedQuirks.get(name);
  return known ? { ...setup, quirks: { [name]: known } } : setup;
}
