import {
  engineTestsValue,
  keysValue,
  settingsValue,
  type EngineTestState,
} from '../browser/stored-items.ts';
import { ownOrigin } from '../browser/extension.ts';
import { withLock } from '../browser/mutex.ts';
import { keepAlive } from '../browser/keep-alive.ts';
import { mayRead } from '../browser/permissions.ts';
import { testConnection } from '../engines/llm/test-connection.ts';
import { errorInfo } from '../errors.ts';
import type { EngineId } from '../insight/engine.ts';
import { updateOriginRule } from './site-access.ts';

const testing = new Set<EngineId>();

/** Tries an engine as it is set up and tells how it went. Never throws. */
export async function testEngine(engine: EngineId): Promise<void> {
  testing.add(engine);
  let models: string[] = [];
  try {
    models = (await engineTestsValue.get())[engine]?.models ?? [];
    await tell(engine, { test: { status: 'running' }, models });
    await updateOriginRule();
    const settings = { ...(await settingsValue.get()), engine };
    const world = {
      hasAccess: mayRead,
      extensionOrigin: ownOrigin(),
      userAgent: navigator.userAgent,
      isOnline: navigator.onLine,
    };
    await tell(
      engine,
      await keepAlive(async () => testConnection(settings, await keysValue.get(), world)),
    );
  } catch (thrown) {
    await tell(engine, { test: { status: 'failed', error: errorInfo(thrown) }, models }).catch(
      () => undefined,
    );
  } finally {
    testing.delete(engine);
  }
}

/** What is told of the tests that a worker took with it when it died: they were interrupted. */
export async function markTestsInterrupted(): Promise<void> {
  for (const [engine, { test, models }] of Object.entries(await engineTestsValue.get())) {
    if (test.status === 'running' && !testing.has(engine as EngineId))
      await tell(engine as EngineId, {
        test: { status: 'failed', error: { code: 'interrupted' } },
        models,
      });
  }
}

/** Two engines tried at once are both told. */
function tell(engine: EngineId, state: EngineTestState): Promise<void> {
  return withLock('engine-tests', async () =>
    engineTestsValue.set({ ...(await engineTestsValue.get()), [engine]: state }),
  );
}
