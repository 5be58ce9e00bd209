import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { protocolOf, type Protocol } from './protocols.ts';

/** How the next requests are answered. */
export interface Script {
  /** The model's words, cut into pieces of `pieceLength` characters. */
  text: string;
  /** What a reasoning model thinks first, sent the protocol's own way. */
  reasoning?: string;
  pieceLength?: number;
  /** Milliseconds before each piece. */
  pieceDelayMs?: number;
  /** Milliseconds before the head of the answer. */
  headDelayMs?: number;
  /** Another status, with this body instead of a stream. */
  refuse?: { status: number; body: string; headers?: Record<string, string> };
  /** Status 200 and this body, whole and not streamed. */
  plainBody?: { body: string; type: string };
  /** Bytes written into the stream as they are, in place of the protocol's events. */
  rawStream?: string[];
  /** The socket is destroyed after so many pieces. */
  disconnectAfter?: number;
  /** The protocol's error event after so many pieces. */
  errorAfter?: { pieces: number; kind: string; message: string };
  /** Why the model stopped. */
  finish?: 'stop' | 'length' | 'filter' | 'none';
  /** False: the response has no usage figures. */
  usage?: boolean;
  /**
   * Called as each piece is written to the socket, with how many characters of the text have been.
   */
  onSent?: (characters: number) => void;
}

export interface SeenRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Record<string, unknown>;
  /** When the client closed the connection before the answer's end. */
  abortedAt: number | null;
}

export interface FakeModels {
  /** `http://127.0.0.1:port`. */
  origin: string;
  requests: SeenRequest[];
  /**
   * Scripted answers in order, one per generation; the last one repeats. A function receives the
   * request.
   */
  answerWith: (...scripts: (Script | ((request: SeenRequest) => Script))[]) => void;
  /** Names the model lists give. */
  models: string[];
  /** Everything outside of this path is "404 page not found". */
  onlyBelow: string;
  /** Origins refused with 403 and no words, as Ollama does. */
  refusedOrigin: RegExp | null;
  close: () => Promise<void>;
}

/**
 * Models on loopback with OpenAI's, Anthropic's, Google's and Ollama's protocols and scripted
 * answers.
 */
export async function startFakeModels(): Promise<FakeModels> {
  let scripts: (Script | ((request: SeenRequest) => Script))[] = [{ text: '{}' }];
  const server = createServer(
    (request, response) => void serve(request, response).catch(() => response.destroy()),
  );
  const fake: FakeModels = {
    origin: '',
    requests: [],
    models: ['small-model', 'large-model'],
    refusedOrigin: null,
    onlyBelow: '/',
    answerWith: (...given) => (scripts = given),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const seen: SeenRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: parsed(await textOf(request)),
      abortedAt: null,
    };
    fake.requests.push(seen);
    response.on('close', () => {
      if (!response.writableFinished) seen.abortedAt = performance.now();
    });
    if (fake.refusedOrigin?.test(seen.headers.origin ?? ''))
      return void response.writeHead(403).end();
    const protocol = seen.path.startsWith(fake.onlyBelow) ? protocolOf(seen.path) : undefined;
    if (!protocol)
      return void response
        .writeHead(404, { 'content-type': 'text/plain' })
        .end('404 page not found');
    if (seen.method === 'GET')
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(protocol.list(fake.models)));
    const next = scripts.length > 1 ? scripts.shift()! : scripts[0]!;
    const streams = seen.body.stream === true || seen.path.includes(':streamGenerateContent');
    await generate(
      protocol,
      { script: typeof next === 'function' ? next(seen) : next, streams },
      response,
    );
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

async function generate(
  protocol: Protocol,
  { script, streams }: { script: Script; streams: boolean },
  response: ServerResponse,
): Promise<void> {
  await pause(script.headDelayMs ?? 0);
  if (script.refuse)
    return void response
      .writeHead(script.refuse.status, {
        'content-type': 'application/json',
        ...script.refuse.headers,
      })
      .end(script.refuse.body);
  if (script.plainBody)
    return void response
      .writeHead(200, { 'content-type': script.plainBody.type })
      .end(script.plainBody.body);
  if (!streams)
    return void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(protocol.whole(script.text)));
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  const pieces = piecesOf(script.text, script.pieceLength ?? 40);
  const events = script.rawStream ?? [
    ...protocol.begin(script.reasoning ?? null),
    ...pieces.map((piece) => protocol.piece(piece)),
  ];
  const before = events.length - pieces.length;
  for (const [index, event] of events.entries()) {
    if (response.destroyed) return;
    const sent = index - before;
    if (script.disconnectAfter !== undefined && sent >= script.disconnectAfter) {
      // What was written reaches the client before the reset does.
      await pause(30);
      return void response.destroy();
    }
    if (script.errorAfter && sent >= script.errorAfter.pieces)
      return void response.end(protocol.error(script.errorAfter.kind, script.errorAfter.message));
    if (script.pieceDelayMs) await pause(script.pieceDelayMs);
    response.write(event);
    if (sent >= 0)
      script.onSent?.(Math.min(script.text.length, (sent + 1) * (script.pieceLength ?? 40)));
    while (response.writableNeedDrain && !response.destroyed) await pause(1);
  }
  if (!script.rawStream)
    for (const event of protocol.end(script.finish ?? 'stop', script.usage ?? true))
      response.write(event);
  response.end();
}

function piecesOf(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

function parsed(text: string): Record<string, unknown> {
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function pause(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
