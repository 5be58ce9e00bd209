import { eventTypes } from '../../../insight/event-type.ts';
import { audiences } from '../../../insight/sections/audience.ts';

/** What the model scores, in the order of its weights. */
export const outputNames: readonly string[] = [
  ...eventTypes.map((type) => `type:${type}`),
  ...audiences.map((audience) => `audience:${audience}`),
  'news',
];

/** Weights as they are applied. */
export interface NewsKindWeights {
  /** One for each output. */
  bias: number[];
  /** For each known feature, its weight for each output. */
  rows: ReadonlyMap<string, Float32Array>;
  /** Log-odds from which a text is news. */
  newsFrom: number;
}

/** Where weights come from; not shipped. */
interface Provenance {
  version: number;
  trainedAt: string;
  script: string;
  dataSha256: Record<string, string>;
  seed: number;
  metrics: Record<string, number>;
}

/** Weights as they are stored: a row is one character for each output, `scale` apart. */
export interface StoredWeights extends Provenance {
  outputs: string[];
  newsFrom: number;
  scale: number;
  bias: number[];
  featureNames: string[];
  weights: string[];
}

/**
 * The character of weight 0, and how far from it characters go: printable ASCII without quote and
 * backslash needs no escape.
 */
const ZERO = 80;
export const FARTHEST_STEP = 44;

/** Throws where outputs or features are missing, unknown or without weights. */
export function decodeWeights(stored: Omit<StoredWeights, keyof Provenance>): NewsKindWeights {
  if (stored.outputs.join() !== outputNames.join())
    throw new Error(`the weights score other outputs: ${stored.outputs.join()}`);
  if (stored.weights.length !== stored.featureNames.length)
    throw new Error('each feature needs its weights');
  const rows = new Map<string, Float32Array>();
  for (const [at, name] of stored.featureNames.entries()) {
    const row = stored.weights[at] ?? '';
    if (row.length !== outputNames.length) throw new Error(`weights missing: ${name}`);
    rows.set(name, decodeRow(row, stored.scale));
  }
  return { bias: stored.bias, rows, newsFrom: stored.newsFrom };
}

/** A row of weights as characters, each the nearest multiple of `scale`. */
export function encodeRow(row: ArrayLike<number>, scale: number): string {
  return Array.from(row, (weight) => {
    const code =
      ZERO + Math.max(-FARTHEST_STEP, Math.min(FARTHEST_STEP, Math.round(weight / scale)));
    return String.fromCharCode(code === 92 ? 91 : code);
  }).join('');
}

/** A row of weights from its characters. */
export function decodeRow(row: string, scale: number): Float32Array {
  return Float32Array.from(row, (character) => (codeOf(character) - ZERO) * scale);
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}
