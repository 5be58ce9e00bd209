import { AppError } from '../../../errors.ts';
import type { Dialect } from './server-sent-events.ts';

type Fields = Record<string, unknown>;

/** OpenAI's chat completions, and what compatible servers make of them. */
export function chatDialect(): Dialect {
  let isFinished = false;
  const chunk = (delta: Fields, finish: string | null = null) => ({
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const normalize = (value: unknown): object[] | undefined => {
    if (Array.isArray(value)) {
      const all = value.map(normalize);
      return all.every((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
    }
    if (!isFields(value)) return undefined;
    if (isError(value.error)) throw value.error;
    const usage = usageIn(value);
    const choice = choiceIn(value);
    if (!choice) {
      if (usage) return [usage];
      return Array.isArray(value.choices) && !('message' in value) ? [] : undefined;
    }
    if (isError(choice.error)) throw choice.error;
    const { text, reasoning, refusal } = partsOf(choice);
    const finish = finishOf(choice, refusal);
    if (finish !== null) isFinished = true;
    return [
      ...(reasoning === '' ? [] : [chunk({ reasoning_content: reasoning })]),
      ...(text + refusal === '' ? [] : [chunk({ content: text + refusal })]),
      ...(finish === null ? [] : [chunk({}, finish)]),
      ...(usage ? [usage] : []),
    ];
  };
  return { normalize, end: () => (isFinished ? [] : [chunk({}, 'missing')]) };
}

/**
 * The choice an event is about: OpenAI's, or a message of Ollama's own protocol, or a text of
 * llama.cpp's.
 */
function choiceIn(value: Fields): Fields | undefined {
  const { choices, message, done, response, content, stop, done_reason: reason } = value;
  if (Array.isArray(choices)) {
    const list = choices.filter(isFields);
    return list.find(({ index }) => index === 0) ?? list[0];
  }
  const finish = done === true ? (reason ?? 'stop') : null;
  if (typeof done === 'boolean' && isFields(message)) return { message, finish_reason: finish };
  if (typeof done === 'boolean' && typeof response === 'string')
    return { text: response, finish_reason: finish };
  if (typeof stop === 'boolean' && typeof content === 'string')
    return { text: content, finish_reason: stop ? 'stop' : null };
  return undefined;
}

function partsOf(choice: Fields): { text: string; reasoning: string; refusal: string } {
  const { delta, message, text } = choice;
  const said = isFields(delta) ? delta : isFields(message) ? message : { content: text };
  const content = contentOf(said.content ?? said.text);
  const reasoning =
    [said.reasoning_content, said.reasoning, said.thinking, said.thought, said.reasoning_text].find(
      (one) => typeof one === 'string' && one !== '',
    ) ?? contentOf(said.reasoning_details).text;
  const refusal = typeof said.refusal === 'string' ? said.refusal : '';
  // No tool is ever offered: what a server calls a call's arguments is the answer.
  const called = content.text === '' ? argumentsOf(said) : '';
  return {
    text: content.text + called,
    reasoning: typeof reasoning === 'string' ? content.reasoning + reasoning : content.reasoning,
    refusal,
  };
}

/** Content as a text, as a list of parts, or as the object that was asked for. */
function contentOf(content: unknown): { text: string; reasoning: string } {
  if (typeof content === 'string') return { text: content, reasoning: '' };
  if (Array.isArray(content)) {
    const parts = content.filter(isFields).map((part) => ({
      isReasoning:
        /think|thought|reasoning\b(?!\.)/i.test(String(part.type)) || part.thought === true,
      text: textIn(part),
    }));
    const joined = (wanted: boolean) =>
      parts.map(({ isReasoning, text }) => (isReasoning === wanted ? text : '')).join('');
    return { text: joined(false), reasoning: joined(true) };
  }
  if (isFields(content)) return { text: textIn(content) || JSON.stringify(content), reasoning: '' };
  return { text: '', reasoning: '' };
}

function textIn(part: Fields): string {
  for (const name of ['text', 'content', 'thinking', 'summary', 'output_text']) {
    const value = part[name];
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return value.filter(isFields).map(textIn).join('');
  }
  return '';
}

function argumentsOf({ tool_calls: calls, function_call: call }: Fields): string {
  const functions = Array.isArray(calls)
    ? calls.filter(isFields).map((one) => one.function)
    : [call];
  return functions
    .filter(isFields)
    .map(({ arguments: given }) =>
      typeof given === 'string' ? given : isFields(given) ? JSON.stringify(given) : '',
    )
    .join('');
}

/**
 * What servers call the end of a whole answer, of one at its limit, and of one that a filter
 * stopped.
 */
const finishes: Record<'stop' | 'length' | 'content_filter', string[]> = {
  stop: [
    'stop',
    'stop_sequence',
    'end_turn',
    'eos',
    'eos_token',
    'end',
    'complete',
    'completed',
    'finished',
    'done',
    'success',
    'tool_calls',
    'tool_use',
    'function_call',
  ],
  length: [
    'length',
    'max_tokens',
    'max_output_tokens',
    'max_length',
    'max_completion_tokens',
    'model_context_window_exceeded',
    'limit',
  ],
  content_filter: ['content_filter', 'content-filter', 'safety', 'refusal', 'sensitive', 'blocked'],
};

function finishOf(choice: Fields, refusal: string): string | null {
  if (refusal !== '') return 'content_filter';
  const { finish_reason: given } = choice;
  if (typeof given !== 'string' || given.trim() === '' || given === 'null') return null;
  const reason = given.trim().toLowerCase();
  if (reason === 'error') throw new AppError('bad-output', { detail: 'the server broke off' });
  const known = Object.entries(finishes).find(([, names]) => names.includes(reason));
  return known ? known[0] : 'other';
}

/** Tokens, under the names that servers give them. */
function usageIn(value: Fields): object | undefined {
  const usage = isFields(value.usage) ? value.usage : value;
  const first = (...names: string[]) =>
    names.map((name) => usage[name]).find((one) => typeof one === 'number');
  const input = first('prompt_tokens', 'input_tokens', 'prompt_eval_count');
  const output = first('completion_tokens', 'output_tokens', 'eval_count');
  if (input === undefined && output === undefined) return undefined;
  const tokens = { prompt_tokens: input ?? 0, completion_tokens: output ?? 0 };
  return { choices: [], usage: tokens };
}

/**
 * Anthropic's messages: its events as they are; a whole message in place of a stream becomes
 * events.
 */
export function messagesDialect(): Dialect {
  const normalize = (value: unknown): object[] | undefined => {
    if (!isFields(value)) return undefined;
    if (isError(value.error)) throw value.error;
    if (value.type === 'message') return eventsOfMessage(value);
    if (value.type === 'ping') return [];
    const isEvent = /^(message|content_block)_(start|delta|stop)$/.test(String(value.type));
    return isEvent ? [value] : undefined;
  };
  return { normalize, end: () => [] };
}

function eventsOfMessage({ content, usage, stop_reason: reason, ...message }: Fields): object[] {
  const told = isFields(usage) ? usage : { input_tokens: 0, output_tokens: 0 };
  const blocks = Array.isArray(content) ? content.filter(isFields) : [];
  return [
    { type: 'message_start', message: { ...message, content: [], usage: told } },
    ...blocks.flatMap((block, index) =>
      block.type === 'text'
        ? [
            { type: 'content_block_start', index, content_block: { type: 'text', text: '' } },
            { type: 'content_block_delta', index, delta: { type: 'text_delta', text: block.text } },
            { type: 'content_block_stop', index },
          ]
        : [],
    ),
    {
      type: 'message_delta',
      delta: { stop_reason: reason ?? 'end_turn', stop_sequence: null },
      usage: { output_tokens: told.output_tokens ?? 0 },
    },
    { type: 'message_stop' },
  ];
}

/** Google's contents: its events as they are, alone, in a list, or wrapped by a proxy. */
export function contentsDialect(): Dialect {
  const normalize = (value: unknown): object[] | undefined => {
    if (Array.isArray(value)) {
      const all = value.map(normalize);
      return all.every((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
    }
    if (!isFields(value)) return undefined;
    if (isError(value.error)) throw value.error;
    if (isFields(value.response)) return normalize(value.response);
    return 'candidates' in value || 'promptFeedback' in value || 'usageMetadata' in value
      ? [value]
      : undefined;
  };
  return { normalize, end: () => [] };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An error a server gives: some send `error: null` or an empty one with every event. */
function isError(error: unknown): boolean {
  return (
    (typeof error === 'string' && error !== '') ||
    (typeof error === 'object' && error !== null && Object.keys(error).length > 0)
  );
}
