import { keyName } from '../../contract/key-name.ts';
import type { Settings } from '../../contract/settings.ts';
import type { EngineId } from '../../insight/engine.ts';
import { endpointOf, type Remote } from './endpoint.ts';

/** API keys under `keyName(engine, baseUrl)`. */
export type Keys = Readonly<Record<string, string>>;

/** The key that was entered for the host this engine calls, null without one. */
export function keyFor(
  id: Remote,
  choice: Settings['models'][EngineId],
  keys: Keys,
): string | null {
  return (
    keys[
      keyName(
        id,
        choice?.baseUrl ?? (id === 'openai-compatible' ? endpointOf(id, choice).baseUrl : null),
      )
    ] ?? null
  );
}
