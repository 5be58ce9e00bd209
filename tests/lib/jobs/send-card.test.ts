import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keysValue } from '../../../lib/browser/stored-items.ts';
import { KEY_PLACEHOLDER } from '../../../lib/export/destinations/destination.ts';
import { sendCardRequest } from '../../../lib/jobs/send-card.ts';

const request = {
  destination: 'notion' as const,
  url: 'https://api.notion.com/v1/pages',
  headers: { Authorization: `Bearer ${KEY_PLACEHOLDER}` },
  body: '{}',
};
const fetched = vi.fn<typeof fetch>(async () => new Response('{}'));

beforeEach(() => {
  fakeBrowser.reset();
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
});

test('puts the key into the request', async () => {
  await keysValue.set({ notion: 'secret' });
  await sendCardRequest(request);
  expect(fetched.mock.calls[0]?.[1]?.headers).toMatchObject({ Authorization: 'Bearer secret' });
});

test('sends no key to another origin', async () => {
  await keysValue.set({ notion: 'secret' });
  await expect(
    sendCardRequest({ ...request, url: 'https://evil.example/v1/pages' }),
  ).rejects.toMatchObject({ code: 'bad-input' });
  expect(fetched).not.toHaveBeenCalled();
});

test('reports a missing key before anything is sent', async () => {
  await expect(sendCardRequest(request)).rejects.toMatchObject({ code: 'key-missing' });
  expect(fetched).not.toHaveBeenCalled();
});
