import { describe, expect, test } from 'vitest';
import { chatDialect } from '../../../../../lib/engines/llm/providers/dialects.ts';
import { repairedStream } from '../../../../../lib/engines/llm/providers/server-sent-events.ts';

const encoder = new TextEncoder();

/** The events of a repaired stream, as values. */
async function eventsOf(...pieces: (string | Uint8Array<ArrayBuffer>)[]): Promise<unknown[]> {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (const piece of pieces)
        controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
      controller.close();
    },
  });
  const dialect = { normalize: (value: unknown) => [value as object], end: () => [] };
  const repaired = repairedStream(new Response(body), { dialect, key: null });
  const text = await repaired.text();
  return text
    .split('\n\n')
    .filter((event) => event.startsWith('data: {'))
    .map((event) => JSON.parse(event.slice(6)) as unknown);
}

const a = '{"a":1}';
const b = '{"b":2}';
const both = [{ a: 1 }, { b: 2 }];

test.each([
  ['lines that end in a feed', [`data: ${a}\n\ndata: ${b}\n\n`]],
  ['lines that end in return and feed', [`data: ${a}\r\n\r\ndata: ${b}\r\n\r\n`]],
  ['lines that end in a return', [`data: ${a}\r\rdata: ${b}\r\r`]],
  [
    'a return and a feed that come apart',
    [`data: ${a}\r`, '\n\r', `\ndata: ${b}\r`, '\n', '\r', '\n'],
  ],
  ['no space after the colon', [`data:${a}\n\ndata:${b}\n\n`]],
  ['one newline between events', [`data: ${a}\ndata: ${b}\n`]],
  ['one newline with return', [`data: ${a}\r\ndata: ${b}\r\n`]],
  ['no blank line at the end', [`data: ${a}\n\ndata: ${b}`]],
  [
    'names, numbers and comments',
    [`: hello\nevent: x\nid: 1\nretry: 5\ndata: ${a}\n\n: on\ndata: ${b}\n\n`],
  ],
  ['pieces of one character', [...`data: ${a}\n\ndata: ${b}\n\n`]],
  ['a byte order mark before', [`\uFEFFdata: ${a}\n\ndata: ${b}\n\n`]],
  ['JSON lines without field names', [`${a}\n${b}\n`]],
  ['the field name twice', [`data: data: ${a}\n\ndata: data: ${b}\n\n`]],
  ['what comes after the end', [`data: ${a}\n\ndata: ${b}\n\ndata: [DONE]\n\ndata: {"c":3}\n\n`]],
])('%s', async (_name, pieces) => expect(await eventsOf(...pieces)).toEqual(both));

test.each([
  ['several lines of data are one event', 'data: {"a":\ndata: 1}\n\n'],
  ['a whole body in place of a stream', '{\n  "a": 1\n}\n'],
  ['keep-alives that are no JSON', 'data: ping\n\ndata: {"a":1}\n\n'],
])('%s', async (_name, text) => expect(await eventsOf(text)).toEqual([{ a: 1 }]));

test('a character whose bytes come apart is whole', async () => {
  const bytes = [...encoder.encode('data: {"a":"模型"}\n\n')].map((byte) => Uint8Array.of(byte));
  expect(await eventsOf(...bytes)).toEqual([{ a: '模型' }]);
});

test('a long line in small pieces does not take long', async () => {
  const pieces = Array.from({ length: 20_000 }, () => 'x'.repeat(100));
  const [event] = await eventsOf('data: {"a":"', ...pieces, '"}\n\n');
  expect((event as { a: string }).a).toHaveLength(2_000_000);
});

describe('an error with status 200', () => {
  const failures: [shape: string, body: string, code: string][] = [
    [
      'error object',
      'data: {"error":{"message":"Slow down","type":"rate_limit_error"}}\n\n',
      'rate-limited',
    ],
    [
      'error as a text',
      'data: {"error":"model \'x\' not found, try pulling it first"}\n\n',
      'model-missing',
    ],
    [
      'object: error',
      'data: {"object":"error","message":"This model\'s maximum context length is 4096 tokens.","code":400}\n\n',
      'article-too-long',
    ],
    ['event: error', 'event: error\ndata: {"message":"Overloaded","code":529}\n\n', 'rate-limited'],
    [
      'event: error in words',
      'event: error\ndata: Rate limit reached for requests\n\n',
      'rate-limited',
    ],
    ['FastAPI', 'data: {"detail":"Invalid API key"}\n\n', 'key-refused'],
    [
      'FastAPI list',
      'data: {"detail":[{"loc":["body"],"msg":"prompt is too long"}],"status":422}\n\n',
      'article-too-long',
    ],
    [
      'errors',
      'data: {"errors":[{"message":"insufficient credits","code":402}]}\n\n',
      'over-budget',
    ],
    [
      'success: false',
      'data: {"success":false,"msg":"Service unavailable","code":503}\n\n',
      'endpoint-unreachable',
    ],
    [
      'MiniMax',
      'data: {"base_resp":{"status_code":401,"status_msg":"login fail"},"choices":null}\n\n',
      'key-refused',
    ],
    [
      'in the choice',
      'data: {"choices":[{"delta":{},"error":{"code":429,"message":"busy"},"finish_reason":"error"}]}\n\n',
      'rate-limited',
    ],
    ['a whole JSON body', '{"error":{"code":404,"message":"model not found"}}', 'model-missing'],
    ['plain words', 'Internal Server Error', 'bad-output'],
    ['a web page', '<!doctype html><html><body>Sign in</body></html>', 'bad-output'],
    [
      'JSON in a JSON string',
      'data: {"error":"{\\"message\\":\\"quota\\",\\"code\\":\\"insufficient_quota\\",\\"status\\":402}"}\n\n',
      'over-budget',
    ],
  ];
  const read = (body: string) =>
    repairedStream(new Response(body), { dialect: chatDialect(), key: null }).text();

  test.each(failures)('%s', async (_shape, body, code) => {
    await expect(read(body)).rejects.toMatchObject({ code });
  });

  test('is none where an answer has an empty error field', async () => {
    const text = await read('data: {"error":null,"choices":[{"delta":{"content":"a"}}]}\n\n');
    expect(text).toContain('"content":"a"');
  });

  test('is none where an event holds nothing but its name', async () => {
    const body = 'data: {"type":"keepalive"}\n\ndata: {"choices":[{"delta":{"content":"a"}}]}\n\n';
    expect(await read(body)).toContain('"content":"a"');
  });
});
