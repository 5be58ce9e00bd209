import { createHash, X509Certificate } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import selfsigned from 'selfsigned';

/** One loopback server for all publishers, by Host header. */
export interface DemoServer {
  port: number;
  /** SHA-256 of the temporary certificate's public key (base64), which the browser trusts. */
  spki: string;
  /** All requests so far: `GET https://host/path`. */
  requests: string[];
  /** Adds or replaces the response of an address. */
  serve(host: string, path: string, answer: DemoAnswer): void;
  close(): Promise<void>;
}

export type DemoAnswer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** Starts the server on a free port with a temporary certificate. */
export async function serveDemo(
  pages: { host: string; path: string; html: string }[],
): Promise<DemoServer> {
  const { private: key, cert, publicKey } = await certificate();
  const answers = new Map(
    pages.map(({ host, path, html }): [string, DemoAnswer] => [`${host}${path}`, html]),
  );
  const requests: string[] = [];
  const server: Server = createServer({ key, cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = new URL(request.url ?? '/', 'https://any.example').pathname;
    requests.push(`${request.method} https://${host}${request.url}`);
    const answer =
      answers.get(`${host}${path}`) ??
      (host === 'www.theverge.com' && path.startsWith('/ai/')
        ? answers.get('www.theverge.com/app/')
        : undefined);
    if (answer === undefined)
      response
        .writeHead(404, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Not found</title><p>Not found');
    else if (typeof answer === 'function') answer(request, response);
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
        .end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    spki: createHash('sha256').update(publicKey).digest('base64'),
    requests,
    serve: (host, path, answer) => void answers.set(`${host}${path}`, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function certificate(): Promise<{ private: string; cert: string; publicKey: Buffer }> {
  const made = await selfsigned.generate([{ name: 'commonName', value: 'demo.example' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: '*.example' }] }],
  });
  return {
    private: made.private,
    cert: made.cert,
    publicKey: new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' }),
  };
}
