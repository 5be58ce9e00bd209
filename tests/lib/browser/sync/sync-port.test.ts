import { expect, test } from 'vitest';
import {
  serveSync,
  syncOverPort,
  type RemoteSync,
} from '../../../../lib/browser/sync/sync-port.ts';
import { defaultSettings, type Settings } from '../../../../lib/contract/settings.ts';
import { memoryValue } from './profile.ts';

type Listener = (message: unknown) => void;

/** Two ends of a connection; what is sent arrives later, as JSON, as between documents. */
function ports() {
  const end = () => ({ heard: [] as Listener[], gone: [] as (() => void)[] });
  const [one, other] = [end(), end()];
  const port = (mine: typeof one, theirs: typeof one) => ({
    postMessage: (message: unknown) => {
      const text = JSON.stringify(message);
      queueMicrotask(() => theirs.heard.forEach((listener) => listener(JSON.parse(text))));
    },
    disconnect: () => queueMicrotask(() => theirs.gone.forEach((listener) => listener())),
    onMessage: { addListener: (listener: Listener) => void mine.heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => void mine.gone.push(listener) },
  });
  return { worker: port(one, other), document: port(other, one) };
}

const run = async (
  sync: (remote: RemoteSync) => Promise<void>,
  settings = memoryValue<Settings>({ ...defaultSettings }),
) => {
  const { worker, document } = ports();
  const served = serveSync(document, sync);
  await syncOverPort(worker, { settings, isAllowed: true });
  await served;
  return settings;
};

test('a document without storage reads and writes the settings of the worker', async () => {
  const settings = await run(async (remote) => {
    expect(await remote.isAllowed()).toBe(true);
    await remote.settings.set({ ...(await remote.settings.get()), topics: ['open weights'] });
  });
  expect((await settings.get()).topics).toEqual(['open weights']);
});

test('a run that cannot write down how it went fails for the worker, with the reason', async () => {
  await expect(run(() => Promise.reject(new Error('the disk is gone')))).rejects.toMatchObject({
    code: 'unexpected',
    detail: 'Error: the disk is gone',
  });
});

test('settings the worker cannot read are an error in the document, not a default', async () => {
  const broken = {
    ...memoryValue<Settings>({ ...defaultSettings }),
    get: () => Promise.reject(new Error('no storage')),
  };
  await expect(run(async ({ settings }) => void (await settings.get()), broken)).rejects.toThrow(
    'no storage',
  );
});

test('interrupts the run when the document closes', async () => {
  const { worker, document } = ports();
  void serveSync(document, () => new Promise(() => undefined));
  const work = syncOverPort(worker, {
    settings: memoryValue<Settings>({ ...defaultSettings }),
    isAllowed: true,
  });
  document.disconnect();
  await expect(work).rejects.toMatchObject({ code: 'interrupted' });
});

test('a worker that dies leaves no question of the document unanswered', async () => {
  const { worker, document } = ports();
  let failure: unknown;
  const served = serveSync(document, async ({ settings }) => {
    await settings.get().catch((thrown: unknown) => (failure = thrown));
  });
  worker.postMessage({ kind: 'start', isAllowed: true });
  await Promise.resolve();
  worker.disconnect();
  await served;
  expect(failure).toMatchObject({ code: 'interrupted' });
});
