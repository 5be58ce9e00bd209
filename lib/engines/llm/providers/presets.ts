/**
 * An endpoint that speaks OpenAI's chat completions, as the options page offers it. Facts of
 * 2026-11; each can be edited there.
 */
export interface Preset {
  id: string;
  name: string;
  baseUrl: string;
  /** `none`: the server asks for none unless told to. */
  key: 'needed' | 'none' | 'optional';
  docsUrl: string;
  /** On this machine or the reader's own net. */
  local: boolean;
  /** Takes `response_format: json_schema`; else JSON is asked for in words. */
  supportsSchema: boolean;
  /**
   * How the model list is asked for: OpenAI's `/models`, Ollama's `/api/tags` next to the base
   * address, or the vendor's own way.
   */
  models: 'openai' | 'ollama' | 'anthropic' | 'google';
  /**
   * The knowledge pack's id of the maker whose own endpoint this is: only there its prices hold.
   */
  maker?: string;
  /** Tokens assumed where neither the reader nor the knowledge pack knows better. */
  contextWindow: number;
}

const hosted = { key: 'needed', local: false, models: 'openai', contextWindow: 32_000 } as const;
const own = {
  key: 'none',
  local: true,
  supportsSchema: true,
  models: 'openai',
  contextWindow: 8192,
} as const;

export const presets: readonly Preset[] = [
  // Ollama cuts a prompt at its own context length without saying so: 4,096 tokens unless
  // OLLAMA_CONTEXT_LENGTH is set.
  {
    ...own,
    id: 'ollama',
    name: 'Ollama',
    baseUrl: 'http://localhost:11434/v1',
    docsUrl: 'https://docs.ollama.com/api/openai-compatibility',
    models: 'ollama',
    contextWindow: 4096,
  },
  {
    ...own,
    id: 'lm-studio',
    name: 'LM Studio',
    baseUrl: 'http://localhost:1234/v1',
    docsUrl: 'https://lmstudio.ai/docs/developer/openai-compat',
  },
  {
    ...own,
    id: 'llama-cpp',
    name: 'llama.cpp',
    baseUrl: 'http://localhost:8080/v1',
    docsUrl: 'https://github.com/ggml-org/llama.cpp/tree/master/tools/server',
  },
  {
    ...own,
    id: 'vllm',
    name: 'vLLM',
    baseUrl: 'http://localhost:8000/v1',
    docsUrl: 'https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html',
    key: 'optional',
    contextWindow: 32_000,
  },
  {
    ...hosted,
    id: 'openrouter',
    name: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    docsUrl: 'https://openrouter.ai/docs',
    supportsSchema: true,
  },
  {
    ...hosted,
    id: 'groq',
    name: 'Groq',
    baseUrl: 'https://api.groq.com/openai/v1',
    docsUrl: 'https://console.groq.com/docs',
    supportsSchema: true,
  },
  {
    ...hosted,
    id: 'together',
    name: 'Together',
    baseUrl: 'https://api.together.xyz/v1',
    docsUrl: 'https://docs.together.ai',
    supportsSchema: true,
  },
  {
    ...hosted,
    id: 'deepseek',
    maker: 'deepseek',
    name: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com/v1',
    docsUrl: 'https://api-docs.deepseek.com',
    supportsSchema: false,
  },
  {
    ...hosted,
    id: 'mistral',
    maker: 'mistral',
    name: 'Mistral',
    baseUrl: 'https://api.mistral.ai/v1',
    docsUrl: 'https://docs.mistral.ai',
    supportsSchema: true,
  },
  {
    ...hosted,
    id: 'xai',
    maker: 'xai',
    name: 'xAI',
    baseUrl: 'https://api.x.ai/v1',
    docsUrl: 'https://docs.x.ai',
    supportsSchema: true,
  },
  {
    ...hosted,
    id: 'moonshot',
    maker: 'moonshot',
    name: 'Moonshot',
    baseUrl: 'https://api.moonshot.ai/v1',
    docsUrl: 'https://platform.moonshot.ai/docs',
    supportsSchema: false,
  },
  {
    ...hosted,
    id: 'zhipu',
    maker: 'zhipu',
    name: 'Zhipu',
    baseUrl: 'https://open.bigmodel.cn/api/paas/v4',
    docsUrl: 'https://docs.bigmodel.cn',
    supportsSchema: false,
  },
  {
    ...hosted,
    id: 'qwen',
    maker: 'alibaba',
    name: 'Qwen',
    baseUrl: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    docsUrl: 'https://www.alibabacloud.com/help/en/model-studio',
    supportsSchema: false,
  },
  {
    ...own,
    id: 'custom',
    name: 'Custom',
    baseUrl: 'http://localhost:8000/v1',
    docsUrl: 'https://platform.openai.com/docs/api-reference/chat',
    key: 'optional',
    contextWindow: 8192,
  },
];

/** The preset of an id, undefined for one that is no longer offered. */
export function presetOf(id: string | null): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
