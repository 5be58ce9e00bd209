import { expect, test } from 'vitest';
import { parseServerSentEvents } from '../../../../../lib/engines/llm/providers/server-sent-events.ts';

async function eventsOf(...pieces: string[]): Promise<string[]> {
  const bytes = pieces.map((piece) => new TextEncoder().encode(piece));
  return await Array.fromAsync(
    parseServerSentEvents(
      new ReadableStream({
        start: (controller) => {
          for (const piece of bytes) controller.enqueue(piece);
          controller.close();
        },
      }),
    ),
  );
}

test.each([
  ['lines that end in a feed', ['data: a\n\ndata: b\n\n'], ['a', 'b']],
  ['lines that end in return and feed', ['data: a\r\n\r\ndata: b\r\n\r\n'], ['a', 'b']],
  ['lines that end in a return', ['data: a\r\rdata: b\r\r'], ['a', 'b']],
  [
    'a return and a feed that come apart',
    ['data: a\r', '\n\r', '\ndata: b\r', '\n', '\r', '\n'],
    ['a', 'b'],
  ],
  ['no space after the colon', ['data:a\n\n'], ['a']],
  ['two spaces, of which one is the text’s', ['data:  a\n\n'], [' a']],
  ['several lines of data', ['data: a\ndata: b\n\n'], ['a\nb']],
  [
    'names, numbers and comments between',
    [': hello\nevent: x\nid: 1\nretry: 5\ndata: a\n\n'],
    ['a'],
  ],
  ['pieces of one character', [...'data: ab\n\n'], ['ab']],
  ['a byte order mark before', ['\uFEFFdata: a\n\n'], ['a']],
  ['no data', ['event: x\n\n\n\n'], []],
  ['an event that was not ended', ['data: a\n\ndata: b\n'], ['a']],
  ['nothing', [], []],
])('%s', async (_name, pieces, events) => expect(await eventsOf(...pieces)).toEqual(events));

test('a character whose bytes come apart is whole', async () => {
  const bytes = new TextEncoder().encode('data: 模型\n\n');
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await Array.fromAsync(parseServerSentEvents(stream))).toEqual(['模型']);
});

test('a long line in small pieces does not take long', async () => {
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('data: '));
      for (let count = 0; count < 20_000; count += 1)
        controller.enqueue(new TextEncoder().encode('x'.repeat(100)));
      controller.enqueue(new TextEncoder().encode('\n\n'));
      controller.close();
    },
  });
  const [event] = await Array.fromAsync(parseServerSentEvents(stream));
  expect(event).toHaveLength(2_000_000);
});
