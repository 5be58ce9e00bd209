import type { Model } from '../../lib/knowledge/pack.ts';

/**
 * Models newer than the catalogue: dated by the month in which a version of npm `@ai-sdk/gateway` first lists them, a proxy
 * for their release; prices are the maker's own, from npm `@earendil-works/pi-ai@1.5.2`. A row falls away by itself once
 * the catalogue has the model.
 */
export const firstListed: Model[] = [
  { id: 'openai/gpt-6.1-sol', name: 'GPT-6.1 Sol', organisation: 'openai', released: '2026-09', firstListed: true, inputPrice: 2, outputPrice: 10, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'antgroup/ling-3.1-flash', name: 'Ling 3.1 Flash', organisation: 'antgroup', released: '2026-09', firstListed: true, context: 262144, inputs: ['text'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'bfl/flux-3-image', name: 'FLUX 3 Image', organisation: 'bfl', released: '2026-10', firstListed: true, inputs: ['text', 'image'], outputs: ['image'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'google/gemini-nano-banana-2.1', name: 'Nano Banana 2.1', organisation: 'google', released: '2026-10', firstListed: true, context: 65536, inputs: ['text', 'image'], outputs: ['text', 'image'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'mistral/mistral-large-4', name: 'Mistral Large 4', organisation: 'mistral', released: '2026-10', firstListed: true, context: 1048576, inputPrice: 0.7, outputPrice: 2.1, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'anthropic/claude-haiku-5.5', name: 'Claude Haiku 5.5', organisation: 'anthropic', released: '2026-10', firstListed: true, context: 1000000, inputPrice: 0.1, outputPrice: 0.5, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'google/gemini-4-argon', name: 'Gemini 4 Argon', organisation: 'google', released: '2026-10', firstListed: true, context: 1048576, inputPrice: 2, outputPrice: 10, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'meta/muse-wonder-1.0', name: 'Muse Wonder', organisation: 'meta', released: '2026-10', firstListed: true, context: 1048576, inputPrice: 4, outputPrice: 20, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'microsoft/mai-image-2.6', name: 'MAI-Image-2.6', organisation: 'microsoft', released: '2026-10', firstListed: true, inputs: ['text', 'image'], outputs: ['image'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'microsoft/mai-image-2.6-flash', name: 'MAI-Image-2.6 Flash', organisation: 'microsoft', released: '2026-10', firstListed: true, inputs: ['text', 'image'], outputs: ['image'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'liquid/lfm2.5-24b-a2b', name: 'LFM2.5-24B-A2B', organisation: 'liquid', released: '2026-10', firstListed: true, context: 128000, inputs: ['text'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'bfl/flux-3-image-klein', name: 'FLUX 3 Image Klein', organisation: 'bfl', released: '2026-10', firstListed: true, inputs: ['text', 'image'], outputs: ['image'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'deepseek/deepseek-v4.1-flash-1017', name: 'DeepSeek V4.1 Flash 1017', organisation: 'deepseek', released: '2026-10', firstListed: true, context: 1048576, inputs: ['text'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'meta/muse-spark-open', name: 'Muse Spark Open', organisation: 'meta', released: '2026-10', firstListed: true, context: 1048576, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'minimax/minimax-m3.1-flash', name: 'MiniMax-M3.1-Flash', organisation: 'minimax', released: '2026-10', firstListed: true, context: 1000000, inputPrice: 0.15, outputPrice: 0.6, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'nvidia/nemotron-3.5-super-vl', name: 'Nemotron 3.5 Super VL', organisation: 'nvidia', released: '2026-10', firstListed: true, context: 1048576, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'reflection/beam', name: 'Beam 1.0', organisation: 'reflection', released: '2026-10', firstListed: true, context: 1048576, inputs: ['text'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'inception/mercury-3', name: 'Mercury 3', organisation: 'inception', released: '2026-10', firstListed: true, context: 1000000, inputs: ['text'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'xai/grok-voice-3.0', name: 'Grok Voice 3.0', organisation: 'xai', released: '2026-10', firstListed: true, inputs: ['text'], outputs: ['audio'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'moonshot/kimi-k3.1-pro', name: 'Kimi K3.1 Pro', organisation: 'moonshot', released: '2026-10', firstListed: true, context: 1048576, inputPrice: 2, outputPrice: 10, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'openai/gpt-6.1-terra', name: 'GPT-6.1 Terra', organisation: 'openai', released: '2026-10', firstListed: true, inputPrice: 1, outputPrice: 5, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'antgroup/ling-3.1-flash-1019', name: 'Ling 3.1 Flash 1019', organisation: 'antgroup', released: '2026-10', firstListed: true, context: 1000000, inputs: ['text'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'meituan/longcat-2.5', name: 'LongCat 2.5', organisation: 'meituan', released: '2026-11', firstListed: true, context: 1048576, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'zhipu/glm-5.3-flashx-legal', name: 'GLM 5.3 FlashX Legal', organisation: 'zhipu', released: '2026-11', firstListed: true, context: 1000000, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'tencent/hy4', name: 'Hy4', organisation: 'tencent', released: '2026-11', firstListed: true, context: 1024000, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'openai/gpt-image-2.6-flare', name: 'GPT Image 2.6 Flare', organisation: 'openai', released: '2026-11', firstListed: true, inputs: ['text', 'image'], outputs: ['image'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'openai/gpt-image-2.6-sunburst', name: 'GPT Image 2.6 Sunburst', organisation: 'openai', released: '2026-11', firstListed: true, inputs: ['text', 'image'], outputs: ['image'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'anthropic/claude-fable-5.2', name: 'Claude Fable 5.2', organisation: 'anthropic', released: '2026-11', firstListed: true, context: 1000000, inputPrice: 8, outputPrice: 40, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
  { id: 'meta/muse-ember', name: 'Muse Ember', organisation: 'meta', released: '2026-11', firstListed: true, context: 1048576, inputs: ['text', 'image'], outputs: ['text'], source: 'ai-sdk-gateway', asOf: '2026-11-13' },
];
