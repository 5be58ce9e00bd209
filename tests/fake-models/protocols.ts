type Finish = 'stop' | 'length' | 'filter' | 'none';

/** One vendor's wire format. */
export interface Protocol {
  /** The list of models. */
  list: (models: string[]) => unknown;
  /** Events before the first piece, for example reasoning. */
  begin: (reasoning: string | null) => string[];
  piece: (text: string) => string;
  /** Events after the last piece, with the usage of 1,200 tokens in and 300 out. */
  end: (finish: Finish, usage: boolean) => string[];
  error: (kind: string, message: string) => string;
  /** The whole answer at once, for a request without streaming. */
  whole: (text: string) => object;
}

/** The protocol a path belongs to. */
export function protocolOf(path: string): Protocol | undefined {
  if (path.endsWith('/api/tags'))
    return {
      ...openai,
      list: (models) => ({
        models: models.map((name) => ({ name, model: name, size: 1, details: { family: 'x' } })),
      }),
    };
  if (/^\/anthropic\/v1\/(messages|models)/.test(path)) return anthropic;
  if (path.startsWith('/v1beta/models')) return google;
  return /\/(chat\/completions|models)$/.test(path) ? openai : undefined;
}

const data = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;
const named = (event: string, value: object) =>
  `event: ${event}\ndata: ${JSON.stringify({ type: event, ...value })}\n\n`;

const chunk = (delta: object, finish: string | null = null) =>
  data({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'small-model',
    choices: [{ index: 0, delta, finish_reason: finish }],
  });

const openai: Protocol = {
  list: (models) => ({
    object: 'list',
    data: models.map((id) => ({ id, object: 'model', created: 1, owned_by: 'us' })),
  }),
  begin: (reasoning) => [
    chunk({ role: 'assistant', content: '' }),
    ...(reasoning === null ? [] : [chunk({ reasoning_content: reasoning })]),
  ],
  piece: (content) => chunk({ content }),
  end: (finish, usage) => [
    ...(finish === 'none'
      ? []
      : [chunk({}, { stop: 'stop', length: 'length', filter: 'content_filter' }[finish])]),
    ...(usage
      ? [
          data({
            id: 'chatcmpl-1',
            object: 'chat.completion.chunk',
            created: 1,
            model: 'small-model',
            choices: [],
            usage: { prompt_tokens: 1200, completion_tokens: 300, total_tokens: 1500 },
          }),
        ]
      : []),
    'data: [DONE]\n\n',
  ],
  error: (type, message) => data({ error: { type, message, code: null } }),
  whole: (content) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'small-model',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  }),
};

const anthropic: Protocol = {
  list: (models) => ({
    data: models.map((id) => ({
      type: 'model',
      id,
      display_name: id,
      created_at: '2026-01-01T00:00:00Z',
    })),
    has_more: false,
    first_id: null,
    last_id: null,
  }),
  begin: (reasoning) => [
    named('message_start', {
      message: {
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model: 'large-model',
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: 1200, output_tokens: 1 },
      },
    }),
    ...(reasoning === null
      ? []
      : [
          named('content_block_start', {
            index: 0,
            content_block: { type: 'thinking', thinking: '', signature: '' },
          }),
          named('content_block_delta', {
            index: 0,
            delta: { type: 'thinking_delta', thinking: reasoning },
          }),
          named('content_block_stop', { index: 0 }),
        ]),
    named('content_block_start', { index: 1, content_block: { type: 'text', text: '' } }),
    named('ping', {}),
  ],
  piece: (text) => named('content_block_delta', { index: 1, delta: { type: 'text_delta', text } }),
  end: (finish, usage) => [
    named('content_block_stop', { index: 1 }),
    ...(finish === 'none'
      ? []
      : [
          named('message_delta', {
            delta: {
              stop_reason: { stop: 'end_turn', length: 'max_tokens', filter: 'refusal' }[finish],
              stop_sequence: null,
            },
            usage: { output_tokens: usage ? 300 : 0 },
          }),
        ]),
    named('message_stop', {}),
  ],
  error: (type, message) => named('error', { error: { type, message } }),
  whole: (text) => ({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'large-model',
    content: [{ type: 'text', text }],
    stop_reason: 'end_turn',
  }),
};

const candidate = (parts: object[], finishReason?: string) => ({
  candidates: [
    { content: { parts, role: 'model' }, index: 0, ...(finishReason ? { finishReason } : {}) },
  ],
});

const google: Protocol = {
  list: (models) => ({
    models: models.map((id) => ({
      name: `models/${id}`,
      displayName: id,
      supportedGenerationMethods: ['generateContent'],
    })),
  }),
  begin: (reasoning) =>
    reasoning === null ? [] : [data(candidate([{ text: reasoning, thought: true }]))],
  piece: (text) => data(candidate([{ text }])),
  end: (finish, usage) => [
    data({
      ...candidate(
        [{ text: '' }],
        { stop: 'STOP', length: 'MAX_TOKENS', filter: 'SAFETY', none: undefined }[finish],
      ),
      ...(usage
        ? {
            usageMetadata: {
              promptTokenCount: 1200,
              candidatesTokenCount: 300,
              totalTokenCount: 1500,
            },
          }
        : {}),
    }),
  ],
  error: (status, message) => data({ error: { code: 503, status, message } }),
  whole: (text) => candidate([{ text }], 'STOP'),
};
