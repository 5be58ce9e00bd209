import type { JSONSchema7 } from '@ai-sdk/provider';

/** `schema`: by JSON schema. `json`: any JSON. `text`: in words alone. */
export type AnswerFormat = 'schema' | 'json' | 'text';

/** One call: instructions of ours, the article's text as data, and the shape the answer must have. */
export interface ModelRequest {
  instructions: string;
  prompt: string;
  schema: JSONSchema7;
  /** How the shape is asked for; where an endpoint refuses one way, the next is tried. */
  format: AnswerFormat;
  maxOutputTokens: number;
  signal: AbortSignal;
}

/** What comes back, in order. Reasoning never appears here. */
export type ModelPart =
  | { kind: 'text'; text: string }
  | { kind: 'usage'; inputTokens: number; outputTokens: number }
  /** `length`: stopped at the output limit. `refused`: by the vendor's filter. `cut`: no end was announced. */
  | { kind: 'end'; reason: 'complete' | 'length' | 'refused' | 'cut' };

/** A model that writes text; every vendor's file makes one. */
export interface TextModel {
  /** Tokens that prompt and answer may have together. */
  contextWindow: number;
  /** The best way it takes, as far as is known. */
  format: AnswerFormat;
  /** The most tokens asked for in one answer. */
  maxOutputTokens: number;
  /** Throws AppError; the iteration ends with the answer. */
  stream(request: ModelRequest): AsyncIterable<ModelPart>;
}

/** How a model at an address is reached. */
export interface Connection {
  model: string;
  /** Without a slash at the end. */
  baseUrl: string;
  key: string | null;
  /** Already guarded: limits on time and size, one host. */
  fetch: typeof fetch;
  contextWindow: number;
  /** Whether the endpoint takes a JSON schema for its answer. */
  supportsSchema: boolean;
}
