import { defined } from '../../../invariant.ts';
import type { Settings } from '../../../contract/settings.ts';
import { AppError } from '../../../errors.ts';
import type { EngineId } from '../../../insight/engine.ts';
import { isPrivateHost } from '../../../url/private-host.ts';
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
  /**
   * The knowledge pack's id of the maker whose own endpoint this is, null where someone else's
   * models are sold.
   */
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

/**
 * The endpoint of an engine as it is set up. Throws `bad-input` for a custom endpoint without an
 * address.
 */
export function endpointOf(id: Remote, choice: Settings['models'][EngineId]): Endpoint {
  const known = id === 'openai-compatible' ? undefined : vendorEndpoints[id];
  const preset = presetOf(choice?.preset ?? null) ?? defined(presetOf('custom'));
  const address =
    choice?.baseUrl ?? known?.baseUrl ?? (preset.id === 'custom' ? null : preset.baseUrl);
  if (address === null) throw new AppError('bad-input', { detail: 'no address' });
  const { origin, hostname } = new URL(address);
  const isPreset = new URL(preset.baseUrl).origin === origin;
  const traits = known ?? {
    ...preset,
    key: isPreset ? preset.key : 'optional',
    local: isPrivateHost(hostname),
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
    baseUrl: baseAddress(address),
  };
}

export { isPrivateHost as isPrivate } from '../../../url/private-host.ts';

/** Ends of addresses that are one method of an interface, not its base. */
const methods = [
  'chat/completions',
  'completions',
  'responses',
  'embeddings',
  'messages',
  'models',
  'api/tags',
  'api/chat',
  'api/generate',
];
const method = new RegExp(`/(?:${methods.join('|')})$`);

/**
 * The base of an interface from an address as it is pasted: without a method and slashes at its
 * end.
 */
export function baseAddress(address: string): string {
  const plain = address
    .trim()
    .replace(/[#?].*$/, '')
    .replace(/\/+$/, '');
  return plain.replace(method, '').replace(/\/+$/, '');
}

/**
 * Where an interface may be, should nothing of it answer at its address: with `/v1` or without,
 * below the host alone.
 */
export function nearbyAddresses(baseUrl: string): string[] {
  const { origin } = new URL(baseUrl);
  const hasVersion = /\/v\d+[a-z]*$/.test(baseUrl);
  const near = [
    baseUrl,
    hasVersion ? baseUrl.replace(/\/v\d+[a-z]*$/, '') : `${baseUrl}/v1`,
    ...['/v1', '/api/v1', '/openai/v1'].map((path) => origin + path),
  ];
  return [...new Set(near)];
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
