import type { DocumentPort } from '../../contract/document-port.ts';
import type { Settings } from '../../contract/settings.ts';
import { AppError } from '../../errors.ts';
import type { SettingsStore } from './reconcile-settings.ts';

/** The name of connections that sync in another document. */
export const SYNC_PORT = 'sync';

type Call = { method: 'get' } | { method: 'set'; value: Settings } | { method: 'remove' };

/** From the worker to the document. */
type Order =
  | { kind: 'start'; isAllowed: boolean }
  | { kind: 'answer'; id: number; value: Settings | null }
  | { kind: 'refused'; id: number; detail: string };

/** From the document to the worker. */
type News =
  | { kind: 'ready' }
  | { kind: 'call'; id: number; call: Call }
  | { kind: 'done' }
  | { kind: 'failed'; detail: string };

/** How a sync run is done where there is neither storage nor a permissions API. */
export interface RemoteSync {
  settings: SettingsStore;
  isAllowed: () => Promise<boolean>;
}

/**
 * Has a document that has announced itself sync once, and answers for the settings meanwhile.
 * Throws `interrupted` if the document goes away, `unexpected` if it could not write down how it
 * went.
 */
export function syncOverPort(
  port: DocumentPort,
  { settings, isAllowed }: { settings: SettingsStore; isAllowed: boolean },
): Promise<void> {
  const send = (order: Order) => port.postMessage(order);
  const work = new Promise<void>((resolve, reject) => {
    port.onDisconnect.addListener(() => reject(new AppError('interrupted')));
    port.onMessage.addListener((message) => {
      const news = message as News;
      if (news.kind === 'done') resolve();
      if (news.kind === 'failed') reject(new AppError('unexpected', { detail: news.detail }));
      if (news.kind !== 'call') return;
      const { id, call } = news;
      answer(settings, call).then(
        (value) => send({ kind: 'answer', id, value }),
        (thrown: unknown) => send({ kind: 'refused', id, detail: String(thrown) }),
      );
    });
  });
  send({ kind: 'start', isAllowed });
  return work.finally(() => port.disconnect());
}

async function answer(settings: SettingsStore, call: Call): Promise<Settings | null> {
  if (call.method === 'get') return settings.get();
  await (call.method === 'set' ? settings.set(call.value) : settings.remove());
  return null;
}

/**
 * The document's side: announces itself, syncs once when asked, and says when it is over. Never
 * rejects.
 */
export function serveSync(
  port: DocumentPort,
  sync: (remote: RemoteSync) => Promise<void>,
): Promise<void> {
  const waiting = new Map<number, PromiseWithResolvers<Settings | null>>();
  let isOpen = true;
  let calls = 0;
  const tell = (news: News) => {
    if (isOpen) port.postMessage(news);
  };
  const ask = (call: Call): Promise<Settings | null> => {
    if (!isOpen) return Promise.reject(new AppError('interrupted'));
    const reply = Promise.withResolvers<Settings | null>();
    waiting.set((calls += 1), reply);
    tell({ kind: 'call', id: calls, call });
    return reply.promise;
  };
  const settings: SettingsStore = {
    get: async () => {
      const value = await ask({ method: 'get' });
      if (value === null) throw new AppError('unexpected', { detail: 'no settings' });
      return value;
    },
    set: async (value) => void (await ask({ method: 'set', value })),
    remove: async () => void (await ask({ method: 'remove' })),
  };
  return new Promise((resolve) => {
    let hasStarted = false;
    port.onDisconnect.addListener(() => {
      isOpen = false;
      for (const reply of waiting.values()) reply.reject(new AppError('interrupted'));
      if (!hasStarted) resolve();
    });
    port.onMessage.addListener((message) => {
      const order = message as Order;
      if (order.kind === 'start') {
        hasStarted = true;
        sync({ settings, isAllowed: () => Promise.resolve(order.isAllowed) })
          .then(
            () => tell({ kind: 'done' }),
            (thrown: unknown) => tell({ kind: 'failed', detail: String(thrown) }),
          )
          .then(resolve);
        return;
      }
      const reply = waiting.get(order.id);
      waiting.delete(order.id);
      if (order.kind === 'answer') reply?.resolve(order.value);
      else reply?.reject(new AppError('unexpected', { detail: order.detail }));
    });
    tell({ kind: 'ready' });
  });
}
