import type { EngineId } from '../insight/engine.ts';

/**
 * Storage name of the key of an engine at a base address: a key belongs to the host it was entered
 * for.
 */
export function keyName(engine: EngineId, baseUrl: string | null): string {
  return baseUrl ? `${engine}|${new URL(baseUrl).host}` : engine;
}
