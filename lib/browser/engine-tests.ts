import type { ConnectionTest } from '../engines/test-connection.ts';
import type { EngineId } from '../insight/engine.ts';
import { storedValue } from './stored-value.ts';

/** How trying an engine went, or is going, and the models it offers. */
export interface EngineTestState {
  test: { status: 'running' } | ConnectionTest;
  models: string[];
}

export type EngineTests = Partial<Record<EngineId, EngineTestState>>;

/** The last test of each engine in this browser session; written by the background alone. */
export const engineTestsValue = storedValue<EngineTests>(
  'session',
  'engine-tests',
  (stored) => (stored as EngineTests | undefined) ?? {},
);
