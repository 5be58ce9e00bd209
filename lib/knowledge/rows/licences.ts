import type { Licence } from '../pack.ts';

export const licences: readonly Licence[] = [
  { models: ['gpt-oss'], licence: 'Apache 2.0', osiApproved: true, url: 'https://huggingface.co/openai/gpt-oss-120b', asOf: '2025-08' },
];
