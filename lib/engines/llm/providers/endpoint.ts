import type { Settings } from '../../../contract/settings.ts';
import { AppError } from '../../../errors.ts';
import type { EngineId } from '../../../insight/engine.ts';
import { presetOf, type Preset } from './presets.ts';
import { keyName } from '../../../contract/key-name.ts';

/** Where an engine's requests go. */
export interface Endpoint extends Pick<
  Preset,
  'key' | 'local' | 'supportsSchema' | 'models' | 'contextWindow'
> {
  /** Without a slash at the end. */
  baseUrl: string;
  origin: string;
  /** The knowledge pack's id of the maker whose own endpoint this is, null where somebody else's models are sold. */
  maker: string | null;
}

/** Engines that are reached over the network. */
export type Remote = Exclude<EngineId, 'rule-based' | 'chrome-ai'>;

const vendorEndpoints: Record<
  Exclude<Remote, 'openai-compatible'>,
  Omit<Endpoint, 'origin' | 'maker'>
> = {
  openai: {
    baseUrl: 'https://api.openai.com/v1',
    key: 'needed',
    local: false,
    supportsSchema: true,
    models: 'openai',
    contextWindow: 128_000,
  },
  anthropic: {
    baseUrl: 'https://api.anthropic.com/v1',
    key: 'needed',
    local: false,
    supportsSchema: true,
    models: 'anthropic',
    contextWindow: 200_000,
  },
  google: {
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
    key: 'needed',
    local: false,
    supportsSchema: true,
    models: 'google',
    contextWindow: 200_000,
  },
};

/** The endpoint of an engine as it is set up. Throws `bad-input` for a custom endpoint without an address. */
export function endpointOf(id: Remote, choice: Settings['models'][EngineId]): Endpoint {
  const known = id === 'openai-compatible' ? undefined : vendorEndpoints[id];
  const preset = presetOf(choice?.preset ?? null) ?? presetOf('custom')!;
  const address =
    choice?.baseUrl ?? known?.baseUrl ?? (preset.id === 'custom' ? null : preset.baseUrl);
  if (address === null) throw new AppError('bad-input', { detail: 'no address' });
  const { origin, hostname } = new URL(address);
  const isPreset = new URL(preset.baseUrl).origin === origin;
  const traits = known ?? {
    ...preset,
    key: isPreset ? preset.key : 'optional',
    local: isPrivate(hostname),
    models: preset.models,
  };
  const maker = known ? id : isPreset ? (preset.maker ?? null) : null;
  const { key, local, supportsSchema, models, contextWindow } = traits;
  return {
    key,
    local,
    supportsSchema,
    models,
    contextWindow: choice?.contextWindow ?? contextWindow,
    origin,
    maker,
    baseUrl: address.replace(/\/+$/, ''),
  };
}

/** A host of the reader's own machine or net: loopback, private ranges (RFC 1918, 4193), `.local`, names without a dot. */
export function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host.includes(':')) return /^(::1$|f[cd]|fe80)/.test(host);
  return (
    /^(localhost$|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)|\.(local|lan|internal|home\.arpa|localhost)$/.test(
      host,
    ) || !host.includes('.')
  );
}

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
