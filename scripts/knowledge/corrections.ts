import type { Model } from '../../lib/knowledge/pack.ts';

/**
 * Names and release dates the catalogue has wrong or has of a later version, by model id, each from
 * the maker's own announcement: openai.com/index/gpt-4-research, openai.com/index/openai-o3-mini,
 * github.com/openai/whisper (large-v3, November 2023), openai.com/index/introducing-gpt-oss.
 */
export const corrections: Record<string, Partial<Model>> = {
  'openai/gpt-oss-120b': { name: 'gpt-oss-120b' },
  'openai/gpt-oss-20b': { name: 'gpt-oss-20b' },
  'openai/gpt-oss-safeguard-120b': { name: 'gpt-oss-safeguard-120b' },
  'openai/gpt-oss-safeguard-20b': { name: 'gpt-oss-safeguard-20b' },
  'openai/gpt-4': { released: '2023-03-14' },
  'openai/o3-mini': { released: '2025-01-31' },
  'openai/gpt-4-turbo': { released: '2023-11-06' },
  'openai/whisper-large-v3': { released: '2023-11' },
};
