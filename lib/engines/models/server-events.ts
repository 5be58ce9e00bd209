/**
 * The data of a stream of server-sent events, one event at a time (HTML Standard, 9.2.6): lines may end in any of the
 * three ways, several `data` lines are one event, and an event that was not ended by an empty line is none.
 */
export async function* serverEvents(
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
