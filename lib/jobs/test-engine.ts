import { engineTestsValue, type EngineTestState } from '../browser/engine-tests.ts';
import { ownOrigin } from '../browser/extension.ts';
import { keepAlive } from '../browser/keep-alive.ts';
import { keysValue } from '../browser/keys.ts';
import { mayRead } from '../browser/permissions.ts';
import { settingsValue } from '../browser/settings.ts';
import { testConnection } from '../engines/test-connection.ts';
import type { EngineId } from '../insight/engine.ts';

/** Tries an engine as it is set up and tells how it went. Never throws. */
export async function testEngine(engine: EngineId): Promise<void> {
  const tell = async (state: EngineTestState) => engineTestsValue.set({ ...(await engineTestsValue.get()), [engine]: state });
  const before = (await engineTestsValue.get())[engine];
  await tell({ test: { status: 'running' }, models: before?.models ?? [] });
  const settings = { ...(await settingsValue.get()), engine };
  const world = { hasAccess: mayRead, extensionOrigin: ownOrigin(), userAgent: navigator.userAgent, isOnline: navigator.onLine };
  await tell(await keepAlive(async () => testConnection(settings, await keysValue.get(), world)));
}
