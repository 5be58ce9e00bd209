import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const require = createRequire(import.meta.url);

export interface CouchServer {
  url: string;
  /** Cuts every connection, as a cable that is pulled; `false` mends it. */
  cut(cut: boolean): void;
  /** A raw request, like any other program with access to the server could send. */
  ask(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

type Pouch = { plugin(plugin: unknown): Pouch; defaults(options: object): Pouch };
type Express = () => { use(path: string, handler: unknown): void } & RequestListener;
let served = 0;

/**
 * PouchDB's server (express-pouchdb, compatible with CouchDB) in memory on loopback; with
 * `password` it requires the user `reader`.
 */
export async function serveCouch({ password }: { password?: string } = {}): Promise<CouchServer> {
  const pouch = (require('pouchdb-core') as Pouch)
    .plugin(require('pouchdb-adapter-memory'))
    .defaults({ adapter: 'memory', prefix: `served-${(served += 1)}-` });
  const app = (require('express') as Express)();
  app.use(
    '/',
    (require('express-pouchdb') as (pouch: Pouch, options: object) => unknown)(pouch, {
      inMemoryConfig: true,
      mode: 'minimumForPouchDB',
    }),
  );
  const wanted =
    password === undefined ? null : `Basic ${Buffer.from(`reader:${password}`).toString('base64')}`;
  let isCut = false;
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (isCut) return void request.socket.destroy();
    if (wanted === null || request.headers.authorization === wanted) return app(request, response);
    response.writeHead(401, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        error: 'unauthorized',
        reason: 'You are not authorized to access this db.',
      }),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    cut: (cut) => {
      isCut = cut;
      if (cut) server.closeAllConnections();
    },
    ask: async (method, path, body) => {
      const headers = {
        'content-type': 'application/json',
        ...(wanted === null ? {} : { authorization: wanted }),
      };
      return (
        await fetch(`${url}${path}`, {
          method,
          headers,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
      ).json();
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
