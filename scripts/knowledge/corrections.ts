import type { Model } from '../../lib/knowledge/pack.ts';

/**
 * Release dates the catalogue has wrong or has of a later version, by model id, each from the maker's own announcement:
 * openai.com/index/gpt-4-research, openai.com/index/openai-o3-mini, blog.google (Gemini 2.5 announcement),
 * openai.com/index/introducing-chatgpt-and-whisper-apis.
 */
export const corrections: Record<string, Partial<Model>> = {
  'openai/gpt-4': { released: '2023-03-14' },
  'openai/o3-mini': { released: '2025-01-31' },
  'openai/gpt-4-turbo': { released: '2023-11-06' },
  'openai/whisper-large-v3': { released: '2023-11' },
};
