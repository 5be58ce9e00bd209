/**
 * Reads one JavaScript literal (objects, arrays, strings, numbers, `!0`, `!1`, `null`, `void 0`)
 * out of bundled code, from `start` on, without running any of it. Throws a SyntaxError at the
 * first thing that is no literal.
 */
export function readLiteral(code: string, start = 0): unknown {
  let at = start;
  return value();

  function value(): unknown {
    space();
    const first = code[at];
    if (first === '{') return object();
    if (first === '[') return array();
    if (isQuote(first)) return text();
    for (const [word, meaning] of words) {
      if (code.startsWith(word, at)) {
        at += word.length;
        return meaning;
      }
    }
    const number = /-?(?:0x[\da-f]+|\d*\.?\d+(?:e[+-]?\d+)?)/iy;
    number.lastIndex = at;
    const found = number.exec(code);
    if (!found) throw new SyntaxError(`no literal at ${at}: ${code.slice(at, at + 40)}`);
    at += found[0].length;
    return Number(found[0]);
  }

  function object(): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    at++;
    for (space(); code[at] !== '}'; space()) {
      const key = isQuote(code[at]) ? text() : bareKey();
      space();
      expect(':');
      entries.push([key, value()]);
      space();
      if (code[at] === ',') at++;
    }
    at++;
    return Object.fromEntries(entries);
  }

  function array(): unknown[] {
    const items: unknown[] = [];
    at++;
    for (space(); code[at] !== ']'; space()) {
      items.push(value());
      space();
      if (code[at] === ',') at++;
    }
    at++;
    return items;
  }

  function text(): string {
    const quote = code[at];
    let out = '';
    for (at++; code[at] !== quote; at++) {
      if (at >= code.length) throw new SyntaxError('unclosed string');
      if (code[at] !== '\\') {
        out += code[at];
        continue;
      }
      at++;
      const escape = code[at] ?? '';
      if (escape === 'u' || escape === 'x') {
        const length = escape === 'u' ? 4 : 2;
        out += String.fromCharCode(Number.parseInt(code.slice(at + 1, at + 1 + length), 16));
        at += length;
      } else out += escapes[escape] ?? escape;
    }
    at++;
    return out;
  }

  function bareKey(): string {
    const key = /[\w$]+/y;
    key.lastIndex = at;
    const found = key.exec(code);
    if (!found) throw new SyntaxError(`no key at ${at}: ${code.slice(at, at + 40)}`);
    at += found[0].length;
    return found[0];
  }

  function expect(character: string): void {
    if (code[at] !== character) throw new SyntaxError(`expected ${character} at ${at}`);
    at++;
  }

  function space(): void {
    while (/\s/.test(code[at] ?? '')) at++;
  }
}

const words: [string, unknown][] = [
  ['!0', true],
  ['!1', false],
  ['true', true],
  ['false', false],
  ['null', null],
  ['void 0', undefined],
];
const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'" || character === '`';
}
