import {
  changeSettings,
  engineTestsValue,
  keysValue,
  settingsValue,
  type EngineTestState,
} from '../browser/stored-items.ts';
import { ownOrigin } from '../browser/extension.ts';
import { withLock } from '../browser/mutex.ts';
import { keepAlive } from '../browser/keep-alive.ts';
import { mayRead } from '../browser/permissions.ts';
import { storedQuirks } from '../browser/endpoint-quirks.ts';
import { testConnection, type ConnectionTest } from '../engines/llm/test-connection.ts';
import { errorInfo } from '../errors.ts';
import type { EngineId } from '../insight/engine.ts';
import { updateOriginRule } from './site-access.ts';

const testing = new Set<EngineId>();

/** Tests the engine as configured and stores the outcome. Never throws. */
export async function testEngine(engine: EngineId): Promise<void> {
  testing.add(engine);
  let models: string[] = [];
  try {
    models = (await engineTestsValue.get())[engine]?.models ?? [];
    await saveState(engine, { test: { status: 'running' }, models });
    await updateOriginRule();
    const settings = { ...(await settingsValue.get()), engine };
    const world = {
      hasAccess: mayRead,
      extensionOrigin: ownOrigin(),
      userAgent: navigator.userAgent,
      isOnline: navigator.onLine,
      quirks: storedQuirks,
    };
    const outcome = await keepAlive(async () =>
      testConnection(settings, await keysValue.get(), world),
    );
    await correctAddress(engine, outcome.test);
    await saveState(engine, outcome);
  } catch (thrown) {
    await saveState(engine, { test: { status: 'failed', error: errorInfo(thrown) }, models }).catch(
      () => undefined,
    );
  } finally {
    testing.delete(engine);
  }
}

/** Saves the address that the endpoint answered at, unless the reader changed it meanwhile. */
async function correctAddress(engine: EngineId, test: ConnectionTest): Promise<void> {
  const found =
    test.status === 'well' && test.warnings.find((one) => one.kind === 'corrected-address');
  if (!found) return;
  const { models } = await settingsValue.get();
  const choice = models[engine];
  if (choice?.baseUrl && new URL(choice.baseUrl).origin === new URL(found.baseUrl).origin)
    await changeSettings({
      models: { ...models, [engine]: { ...choice, baseUrl: found.baseUrl } },
    });
}

/** Marks tests that ran when the worker stopped as interrupted. */
export async function markTestsInterrupted(): Promise<void> {
  for (const [engine, { test, models }] of Object.entries(await engineTestsValue.get())) {
    if (test.status === 'running' && !testing.has(engine as EngineId))
      await saveState(engine as EngineId, {
        test: { status: 'failed', error: { code: 'interrupted' } },
        models,
      });
  }
}

/** Sequential, so that two concurrent tests are both stored. */
function saveState(engine: EngineId, state: EngineTestState): Promise<void> {
  return withLock('engine-tests', async () =>
    engineTestsValue.set({ ...(await engineTestsValue.get()), [engine]: state }),
  );
}
