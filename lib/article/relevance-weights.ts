/** Trained weights as they are applied. */
export interface RelevanceWeights {
  bias: number;
  lexicon: number[];
  buckets: Float32Array;
}

/** Trained weights as they are kept: bucket weights as signed bytes in base64, in units of `scale`. */
export interface StoredWeights {
  threshold: number;
  bias: number;
  lexicon: number[];
  scale: number;
  buckets: string;
}

/** The weights of a stored model. */
export function decodeWeights({ bias, lexicon, scale, buckets }: StoredWeights): RelevanceWeights {
  const bytes = Uint8Array.from(atob(buckets), (character) => character.charCodeAt(0));
  return { bias, lexicon, buckets: Float32Array.from(new Int8Array(bytes.buffer), (value) => value * scale) };
}

/** A trained model as it is kept. */
export function encodeWeights({ bias, lexicon, buckets }: RelevanceWeights, threshold: number): StoredWeights {
  const scale = Math.max(...buckets.map(Math.abs)) / 127 || 1;
  const bytes = new Uint8Array(Int8Array.from(buckets, (value) => Math.round(value / scale)).buffer);
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  const short = (value: number) => Number(value.toPrecision(6));
  return { threshold, bias: short(bias), lexicon: lexicon.map(short), scale: short(scale), buckets: btoa(characters) };
}
