import type { Model } from '../../lib/knowledge/pack.ts';

/**
 * Models that articles still name but the catalogue has dropped, with the facts of the maker's own
 * announcement, the row's source. Weights are open if it offers them for download. Bare family
 * names (`Sora`) are left out: they now mean the family. Delete a row once the catalogue has the
 * model.
 */
export const earlierModels: Model[] = [
  text('openai', 'GPT-2', '2019-02-14', 'https://openai.com/index/better-language-models/', {
    openWeights: true,
  }),
  text('openai', 'GPT-3', '2020-05-28', 'https://arxiv.org/abs/2005.14165', {
    openWeights: false,
    context: 2048,
  }),
  text('openai', 'GPT-4.5', '2025-02-27', 'https://openai.com/index/introducing-gpt-4-5/', {
    openWeights: false,
    inputs: ['text', 'image'],
  }),
  text(
    'openai',
    'o1-preview',
    '2024-09-12',
    'https://openai.com/index/introducing-openai-o1-preview/',
    { openWeights: false, reasoning: true },
  ),
  made('openai', 'DALL·E 2', '2022-04-06', 'https://openai.com/index/dall-e-2/', ['image']),
  made('openai', 'DALL·E 3', '2023-09', 'https://openai.com/index/dall-e-3/', ['image']),
  made('openai', 'Sora 2', '2025-09-30', 'https://openai.com/index/sora-2/', ['video']),
  text('anthropic', 'Claude 2', '2023-07-11', 'https://www.anthropic.com/news/claude-2', {
    openWeights: false,
    context: 100_000,
  }),
  text('anthropic', 'Claude 2.1', '2023-11-21', 'https://www.anthropic.com/news/claude-2-1', {
    openWeights: false,
    context: 200_000,
  }),
  text(
    'anthropic',
    'Claude 3 Opus',
    '2024-03-04',
    'https://www.anthropic.com/news/claude-3-family',
    {
      openWeights: false,
      inputs: ['text', 'image'],
      context: 200_000,
      inputPrice: 15,
      outputPrice: 75,
    },
  ),
  text(
    'anthropic',
    'Claude 3 Sonnet',
    '2024-03-04',
    'https://www.anthropic.com/news/claude-3-family',
    {
      openWeights: false,
      inputs: ['text', 'image'],
      context: 200_000,
      inputPrice: 3,
      outputPrice: 15,
    },
  ),
  text('anthropic', 'Claude 3 Haiku', '2024-03', 'https://www.anthropic.com/news/claude-3-family', {
    openWeights: false,
    inputs: ['text', 'image'],
    context: 200_000,
    inputPrice: 0.25,
    outputPrice: 1.25,
  }),
  text(
    'anthropic',
    'Claude 3.5 Sonnet',
    '2024-06-20',
    'https://www.anthropic.com/news/claude-3-5-sonnet',
    {
      openWeights: false,
      inputs: ['text', 'image'],
      context: 200_000,
      inputPrice: 3,
      outputPrice: 15,
    },
  ),
  text(
    'anthropic',
    'Claude 3.7 Sonnet',
    '2025-02-24',
    'https://www.anthropic.com/news/claude-3-7-sonnet',
    {
      openWeights: false,
      inputs: ['text', 'image'],
      inputPrice: 3,
      outputPrice: 15,
      reasoning: true,
    },
  ),
  text('anthropic', 'Claude Opus 4', '2025-05-22', 'https://www.anthropic.com/news/claude-4', {
    openWeights: false,
    inputs: ['text', 'image'],
    inputPrice: 15,
    outputPrice: 75,
    reasoning: true,
  }),
  text(
    'google',
    'Gemini 1.0 Ultra',
    '2023-12-06',
    'https://blog.google/technology/ai/google-gemini-ai/',
    { openWeights: false },
  ),
  text(
    'google',
    'Gemini 1.0 Pro',
    '2023-12-06',
    'https://blog.google/technology/ai/google-gemini-ai/',
    { openWeights: false },
  ),
  text(
    'google',
    'Gemini 1.5 Pro',
    '2024-02-15',
    'https://blog.google/technology/ai/google-gemini-next-generation-model-february-2024/',
    { openWeights: false, inputs: ['text', 'image', 'audio', 'video'] },
  ),
  text(
    'google',
    'Gemini 2.0 Flash',
    '2024-12-11',
    'https://blog.google/technology/google-deepmind/google-gemini-ai-update-december-2024/',
    { openWeights: false },
  ),
  made(
    'google',
    'Veo 3',
    '2025-05-20',
    'https://blog.google/technology/ai/generative-media-models-io-2025/',
    ['video', 'audio'],
  ),
  made(
    'google',
    'Imagen 4',
    '2025-05-20',
    'https://blog.google/technology/ai/generative-media-models-io-2025/',
    ['image'],
  ),
  text('meta', 'Llama 2', '2023-07-18', 'https://about.fb.com/news/2023/07/llama-2/', {
    openWeights: true,
  }),
  text('meta', 'Llama 3', '2024-04-18', 'https://ai.meta.com/blog/meta-llama-3/', {
    openWeights: true,
  }),
  text('meta', 'Llama 3.1 405B', '2024-07-23', 'https://ai.meta.com/blog/meta-llama-3-1/', {
    openWeights: true,
    context: 128_000,
  }),
  text('microsoft', 'Phi-4', '2024-12-12', 'https://arxiv.org/abs/2412.08905', {}),
  text('xai', 'Grok-1', '2023-11', 'https://x.ai/news/grok-os', { openWeights: true }),
  text('xai', 'Grok-2', '2024-08-13', 'https://x.ai/news/grok-2', {}),
  text('xai', 'Grok 3', '2025-02', 'https://x.ai/news/grok-3', {}),
  text('xai', 'Grok 4', '2025-07-09', 'https://x.ai/news/grok-4', { reasoning: true }),
  text('mistral', 'Mistral Large 2', '2024-07-24', 'https://mistral.ai/news/mistral-large-2407', {
    openWeights: true,
  }),
  text('deepseek', 'DeepSeek-V2', '2024-05-07', 'https://arxiv.org/abs/2405.04434', {
    openWeights: true,
  }),
  text(
    'deepseek',
    'DeepSeek-V3.2-Exp',
    '2025-09-29',
    'https://api-docs.deepseek.com/news/news250929',
    { openWeights: true },
  ),
  text('alibaba', 'Qwen-7B', '2023-08', 'https://github.com/QwenLM/Qwen', { openWeights: true }),
  text(
    'alibaba',
    'QwQ-32B-Preview',
    '2024-11-28',
    'https://qwenlm.github.io/blog/qwq-32b-preview/',
    { openWeights: true, reasoning: true },
  ),
  text('moonshot', 'Kimi K2', '2025-07-11', 'https://moonshotai.github.io/Kimi-K2/', {
    openWeights: true,
  }),
  text('minimax', 'MiniMax-M1', '2025-06', 'https://arxiv.org/abs/2506.13585', {
    openWeights: true,
    reasoning: true,
  }),
  text('zhipu', 'GLM-130B', '2022-10', 'https://arxiv.org/abs/2210.02414', { openWeights: true }),
  text('baidu', 'ERNIE 4.5', '2025-06-30', 'https://ernie.baidu.com/blog/posts/ernie4.5/', {
    openWeights: true,
  }),
  text('bytedance', 'Seed-OSS-36B', '2025-08', 'https://github.com/ByteDance-Seed/seed-oss', {
    openWeights: true,
  }),
  text('huggingface', 'BLOOM', '2022-07-12', 'https://bigscience.huggingface.co/blog/bloom', {
    openWeights: true,
  }),
  made(
    'stability',
    'Stable Diffusion 3.5',
    '2024-10-22',
    'https://stability.ai/news/introducing-stable-diffusion-3-5',
    ['image'],
    true,
  ),
];

/** A language model; `more` has the other facts of its source. */
function text(
  organisation: string,
  name: string,
  released: string,
  source: string,
  more: Partial<Model>,
): Model {
  return {
    id: idOf(organisation, name),
    name,
    organisation,
    released,
    inputs: ['text'],
    outputs: ['text'],
    ...more,
    source,
    asOf: released,
  };
}

/** A model that makes pictures, video or sound from text. */
function made(
  organisation: string,
  name: string,
  released: string,
  source: string,
  outputs: Model['outputs'],
  openWeights = false,
): Model {
  return {
    id: idOf(organisation, name),
    name,
    organisation,
    released,
    inputs: ['text'],
    outputs,
    openWeights,
    source,
    asOf: released,
  };
}

function idOf(organisation: string, name: string): string {
  return `${organisation}/${name.toLowerCase().replace(/[^a-z\d.]+/g, '-')}`;
}
