/**
 * The data of a stream of server-sent events, one event at a time (HTML Standard, 9.2.6): lines may end in any of the
 * three ways, several `data` lines are one event, and an event that was not ended by an empty line is none.
 */
export async function* parseServerSentEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<string> {
  const data: string[] = [];
  for await (const line of linesOf(body)) {
    if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
    else if (line === '' && data.length > 0) yield data.splice(0).join('\n');
  }
}

/** The ended lines of a text that comes in pieces. A long line is put together once, however small its pieces. */
async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const begun: string[] = [];
  let endedInReturn = false;
  try {
    for (;;) {
      const { done, value = '' } = await reader.read();
      if (done) return;
      const piece = endedInReturn && value.startsWith('\n') ? value.slice(1) : value;
      endedInReturn = value.endsWith('\r');
      const [first = '', ...lines] = piece.split(/\r\n|\n|\r/);
      begun.push(first);
      for (const line of lines) {
        yield begun.splice(0).join('');
        begun.push(line);
      }
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/**
 * The answer as the SDK's stream reader wants it. Some endpoints answer a streamed request with one JSON body, which
 * may be the completion or, with status 200, an error: the first becomes a stream of one event, the second a refusal.
 */
export async function streamedAnswer(response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !/\bjson\b/i.test(type) || /ndjson|event-stream/i.test(type)) return response;
  const text = await response.text();
  const body = parsed(text);
  if (typeof body === 'object' && body !== null && 'error' in body && body.error) {
    return new Response(text, {
      status: statusIn(body.error) ?? 502,
      headers: { 'content-type': 'application/json' },
    });
  }
  const choices = (body as { choices?: unknown } | undefined)?.choices;
  if (!Array.isArray(choices))
    return new Response(text, { status: 502, headers: { 'content-type': 'application/json' } });
  const event = {
    ...(body as object),
    choices: choices.map((choice: object) => ({
      ...choice,
      delta: (choice as { message?: unknown }).message,
    })),
  };
  return new Response(`data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`, {
    headers: { 'content-type': 'text/event-stream' },
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function statusIn(error: unknown): number | undefined {
  const { code, status } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown;
    status?: unknown;
  };
  return [code, status].map(Number).find((number) => number >= 400 && number < 600);
}
