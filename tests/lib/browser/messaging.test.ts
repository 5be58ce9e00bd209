import { fc } from '../../properties.ts';
import { beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleMessages, MAX_CHARACTERS, type Handlers } from '../../../lib/browser/messaging.ts';
import { messages, type Answer, type MessageName } from '../../../lib/contract/messages.ts';
import { AppError, errorCodes } from '../../../lib/errors.ts';

type Listener = (message: unknown, sender: unknown, respond: (answer: Answer) => void) => boolean;

const page = 'https://news.example.org/2026/11/24/story/';
const ourPage = { id: 'own-id', url: 'chrome-extension://own-id/sidepanel.html' };
const contentScript = { id: 'own-id', url: page, tab: { id: 7 } };

const names = Object.keys(messages) as MessageName[];
const handlers = Object.fromEntries(
  names.map((name) => [name, vi.fn<(input: unknown, sender: unknown) => void | Promise<void>>()]),
) as unknown as {
  [Name in MessageName]: Mock<(input: unknown, sender: unknown) => void | Promise<void>>;
};
let listener: Listener;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('own-id');
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation(
    ((path: string) => `chrome-extension://own-id${path}`) as never,
  );
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(
    ((added: Listener) => void (listener = added)) as never,
  );
  for (const handler of Object.values(handlers)) handler.mockReset();
  handleMessages(handlers as unknown as Handlers);
});

const answer = (message: unknown, sender: unknown) =>
  new Promise<Answer>((resolve) => expect(listener(message, sender, resolve)).toBe(true));
const called = () => names.filter((name) => handlers[name].mock.calls.length > 0);
const refused = (detail: string) => ({ taken: false, error: { code: 'bad-input', detail } });

describe('a content script', () => {
  test('may send articleFound, and the handler gets the tab from the browser', async () => {
    expect(await answer({ name: 'articleFound', input: { url: page } }, contentScript)).toEqual({
      taken: true,
    });
    expect(handlers.articleFound).toHaveBeenCalledExactlyOnceWith(
      { url: page },
      { tabId: 7, url: page },
    );
  });

  test.each(names.filter((name) => name !== 'articleFound'))(
    'may not say %s, however it is filled',
    async (name) => {
      expect(await answer({ name, input: {} }, contentScript)).toEqual(
        refused(`${name} may not come from there`),
      );
      expect(called()).toEqual([]);
    },
  );

  test.each([
    ['no input', undefined],
    ['an address of another kind', { url: 'javascript:alert(1)' }],
    ['an address with a password in it', { url: 'https://a:b@news.example.org/' }],
    ['one thing more than asked for', { url: page, tabId: 3 }],
    ['a list', [page]],
  ])('is refused with %s', async (_what, input) => {
    expect(await answer({ name: 'articleFound', input }, contentScript)).toEqual(
      refused('articleFound'),
    );
    expect(called()).toEqual([]);
  });

  test('is refused above the size limit and accepted with the longest address', async () => {
    expect(
      await answer(
        {
          name: 'articleFound',
          input: { url: page, more: 'x'.repeat(MAX_CHARACTERS['content-script']) },
        },
        contentScript,
      ),
    ).toEqual(refused('articleFound is too large'));
    const longest = page + 'x'.repeat(4096 - page.length);
    expect(await answer({ name: 'articleFound', input: { url: longest } }, contentScript)).toEqual({
      taken: true,
    });
    expect(
      await answer({ name: 'articleFound', input: { url: `${longest}x` } }, contentScript),
    ).toEqual(refused('articleFound'));
  });

  test('is accepted at exactly the size limit', async () => {
    const most = MAX_CHARACTERS['content-script'];
    const framed = JSON.stringify({ url: '' }).length;
    expect(
      await answer(
        { name: 'articleFound', input: { url: 'x'.repeat(most - framed) } },
        contentScript,
      ),
    ).toEqual(refused('articleFound'));
    expect(
      await answer(
        { name: 'articleFound', input: { url: 'x'.repeat(most - framed + 1) } },
        contentScript,
      ),
    ).toEqual(refused('articleFound is too large'));
  });

  test('is refused with values that JSON cannot represent', async () => {
    const ring: { own?: unknown } = {};
    ring.own = ring;
    expect(await answer({ name: 'articleFound', input: ring }, contentScript)).toEqual(
      refused('articleFound is too large'),
    );
    expect(await answer({ name: 'articleFound', input: 1n }, contentScript)).toEqual(
      refused('articleFound is too large'),
    );
    expect(await answer({ name: 'articleFound', input: Symbol('x') }, contentScript)).toEqual(
      refused('articleFound'),
    );
  });
});

describe('an extension page', () => {
  test('may not send content-script commands', async () => {
    expect(await answer({ name: 'articleFound', input: { url: page } }, ourPage)).toEqual(
      refused('articleFound may not come from there'),
    );
  });

  test('may send its commands', async () => {
    expect(await answer({ name: 'analyzeTab', input: { tabId: 3 } }, ourPage)).toEqual({
      taken: true,
    });
    expect(handlers.analyzeTab).toHaveBeenCalledExactlyOnceWith(
      { tabId: 3 },
      { tabId: null, url: ourPage.url },
    );
  });

  test('may send longer lists than a content script', async () => {
    const urls = Array.from({ length: 2_000 }, (_, index) => `${page}${index}`);
    expect(await answer({ name: 'deleteInsights', input: { urls } }, ourPage)).toEqual({
      taken: true,
    });
  });

  test('receives errors as data', async () => {
    handlers.undoDelete.mockRejectedValue(new AppError('storage-full', { detail: 'disk' }));
    expect(await answer({ name: 'undoDelete', input: {} }, ourPage)).toEqual({
      taken: false,
      error: { code: 'storage-full', detail: 'disk' },
    });
    handlers.undoDelete.mockRejectedValue(new Error('boom'));
    expect(await answer({ name: 'undoDelete', input: {} }, ourPage)).toEqual({
      taken: false,
      error: { code: 'unexpected', detail: 'boom' },
    });
  });

  test('gets its answer after the command has run', async () => {
    let done = false;
    handlers.undoDelete.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      done = true;
    });
    await answer({ name: 'undoDelete', input: {} }, ourPage);
    expect(done).toBe(true);
  });
});

test.each([
  ['another extension', { id: 'other-id', url: 'chrome-extension://other-id/page.html' }],
  ['another extension that gives our page’s address', { id: 'other-id', url: ourPage.url }],
  ['nobody', {}],
])('%s is refused', async (_who, sender) => {
  for (const name of names)
    expect(await answer({ name, input: {} }, sender)).toEqual(refused('unknown command'));
  expect(called()).toEqual([]);
});

test('refuses an origin that only starts like the extension’s', async () => {
  const sender = {
    id: 'own-id',
    url: 'https://evil.example/chrome-extension://own-id/',
    tab: { id: 1 },
  };
  expect(await answer({ name: 'deleteEverything', input: {} }, sender)).toEqual(
    refused('deleteEverything may not come from there'),
  );
  expect(
    await answer({ name: 'deleteEverything', input: {} }, { id: 'own-id', tab: { id: 1 } }),
  ).toEqual(refused('deleteEverything may not come from there'));
});

test.each([
  undefined,
  null,
  'articleFound',
  7,
  [],
  {},
  { name: 'toString', input: {} },
  { name: '__proto__', input: {} },
  { name: ['articleFound'], input: { url: page } },
])('refuses %j as a command', async (message) => {
  expect(await answer(message, contentScript)).toEqual(refused('unknown command'));
  expect(await answer(message, ourPage)).toEqual(refused('unknown command'));
});

test('answers any message from any sender with an AppError or parsed input', async () => {
  const senders = fc.constantFrom(
    contentScript,
    ourPage,
    { id: 'other-id', url: page },
    { id: 'own-id' },
  );
  const inputs = fc.oneof(
    fc.anything(),
    fc.record(
      {
        tabId: fc.anything(),
        url: fc.oneof(fc.webUrl(), fc.string(), fc.anything()),
        urls: fc.array(fc.string()),
        quote: fc.string(),
        engine: fc.string(),
        again: fc.anything(),
        read: fc.anything(),
      },
      { requiredKeys: [] },
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constantFrom<string>(...names), fc.string()),
      inputs,
      senders,
      async (name, input, sender) => {
        for (const handler of Object.values(handlers)) handler.mockReset();
        const answered = await answer({ name, input }, sender);
        if (answered.taken) {
          expect(called()).toEqual([name]);
          expect(
            messages[name as MessageName].input.safeParse(
              handlers[name as MessageName].mock.calls[0]![0],
            ).success,
          ).toBe(true);
          expect(sender.id).toBe('own-id');
        } else {
          expect(called()).toEqual([]);
          expect(errorCodes).toContain(answered.error.code);
          expect(answered.error.code).toBe('bad-input');
        }
      },
    ),
    { numRuns: 500 },
  );
});
