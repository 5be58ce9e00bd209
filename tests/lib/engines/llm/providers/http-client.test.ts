import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardedFetch, type Limits } from '../../../../../lib/engines/llm/providers/http-client.ts';
import { startFakeModels, type FakeModels } from '../../../../fake-models/fake-models.ts';

let fake: FakeModels;
beforeAll(async () => {
  fake = await startFakeModels();
});
afterAll(() => fake.close());

const limits: Limits = { firstByteMs: 150, idleMs: 150, totalMs: 600, answerBytes: 5000 };
const post = (change: Partial<Limits> = {}, signal?: AbortSignal) =>
  guardedFetch(fetch, fake.origin, { ...limits, ...change })(`${fake.origin}/v1/chat/completions`, {
    method: 'POST',
    body: '{"stream":true}',
    headers: { 'user-agent': 'a-library/1' },
    signal: signal ?? null,
  });

test('returns a good answer', async () => {
  fake.answerWith({ text: 'hello' });
  expect(await (await post()).text()).toContain('hello');
  expect(fake.requests.at(-1)!.headers['user-agent']).not.toBe('a-library/1');
});

test('does not call another origin', async () => {
  await expect(
    guardedFetch(fetch, 'https://api.example.com', limits)(`${fake.origin}/v1/models`),
  ).rejects.toMatchObject({ code: 'unexpected' });
});

describe('ends', () => {
  test.each([
    ['no head in time', { text: 'x', headDelayMs: 1000 }, {}, 'timed-out'],
    ['nothing more in time', { text: 'x'.repeat(400), pieceDelayMs: 400 }, {}, 'timed-out'],
    [
      'a slow drip that never ends',
      { text: 'x'.repeat(4000), pieceLength: 4, pieceDelayMs: 20 },
      { answerBytes: 1_000_000 },
      'timed-out',
    ],
    ['too much', { text: 'x'.repeat(20_000), pieceLength: 1000 }, {}, 'bad-output'],
  ])('%s', async (_name, script, change, code) => {
    fake.answerWith(script);
    await expect(post(change).then((response) => response.text())).rejects.toMatchObject({ code });
  });

  test('at once when the caller says so', async () => {
    fake.answerWith({ text: 'x'.repeat(4000), pieceDelayMs: 50 });
    const stop = new AbortController();
    const reading = post({}, stop.signal).then((response) => response.text());
    // Before a clock of the same process that is started with it: a busy machine holds up both.
    const late = new Promise((resolve) =>
      stop.signal.addEventListener('abort', () => setTimeout(resolve, 200, 'late')),
    );
    setTimeout(() => stop.abort(), 60);
    await expect(Promise.race([reading, late])).rejects.toMatchObject({ name: 'AbortError' });
  });
});
