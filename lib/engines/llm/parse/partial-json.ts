import { defined, elementAt } from '../../../invariant.ts';

/** Nesting beyond this is no answer of ours; it bounds the recursion. */
const DEEPEST = 40;

/**
 * The first JSON object or array in a text, as far as it can be parsed: text before and after it is
 * skipped, a truncated text is closed at its end, and common errors of small models are
 * accepted: single or typographic quotation marks as delimiters, bare keys, comments, missing or
 * doubled commas, line breaks in strings, Python's words. A key that comes twice joins its lists,
 * else the last one counts. Linear in the text's length.
 * @returns undefined where no object or array begins
 */
export function readPartialJson(text: string): unknown {
  const start = text.search(/[{[]/);
  return start < 0 ? undefined : new Reader(text, start).value(0);
}

/** An object or array of a text, and where it stands. */
export interface JsonRoot {
  value: unknown;
  /** Whether its last bracket came. */
  whole: boolean;
  start: number;
  /** Behind its last character. */
  end: number;
}

/** Every object or array that is at the top of a text, one after the other. */
export function readAllJson(text: string): unknown[] {
  return readJsonRoots(text).map(({ value }) => value);
}

/** The same with places, and whether each was closed. */
export function readJsonRoots(text: string): JsonRoot[] {
  const found: JsonRoot[] = [];
  for (let from = nextStart(text, 0); from >= 0;) {
    const reader = new Reader(text, from);
    const value = reader.value(0);
    found.push({ value, whole: reader.closed, start: from, end: reader.at });
    from = nextStart(text, Math.max(reader.at, from + 1));
  }
  return found;
}

function nextStart(text: string, from: number): number {
  const offset = text.slice(from).search(/[{[]/);
  return offset < 0 ? -1 : from + offset;
}

const words = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['none', null],
  ['nan', null],
  ['undefined', null],
]);

const closing: Record<string, string> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '”': '”',
  '„': '“',
  '‘': '’',
  '«': '»',
  '`': '`',
};

class Reader {
  readonly text: string;
  at: number;
  /** Whether every bracket and string that was opened was closed by its own mark. */
  closed = true;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  value(depth: number): unknown {
    const first = this.text[this.at];
    if (first === '{' || first === '[') {
      if (depth >= DEEPEST) {
        this.at = this.text.length;
        return this.cut(null);
      }
      return first === '{' ? this.object(depth) : this.list(depth);
    }
    if (first !== undefined && first in closing) return this.string();
    return this.word();
  }

  object(depth: number): Record<string, unknown> {
    const read: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    this.at += 1;
    for (;;) {
      this.skip(/[\s,;]/);
      if (this.at >= this.text.length) return this.cut({ ...read });
      if (this.text[this.at] === '}') {
        this.at += 1;
        return { ...read };
      }
      // A list's end where an object's was forgotten: left for the list.
      if (this.text[this.at] === ']') return this.cut({ ...read });
      const key = this.key();
      this.skip(/\s/);
      if (this.text[this.at] !== ':' && this.text[this.at] !== '=') {
        if (key === '') this.at += 1;
        continue;
      }
      this.at += 1;
      this.skip(/[\s>]/);
      if (this.at >= this.text.length) return this.cut({ ...read });
      if (this.text[this.at] === '}' || this.text[this.at] === ',') continue;
      const value = this.value(depth + 1);
      if (key === '__proto__') continue;
      const before = read[key];
      read[key] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
    }
  }

  list(depth: number): unknown[] {
    const read: unknown[] = [];
    this.at += 1;
    for (;;) {
      this.skip(/[\s,;]/);
      if (this.at >= this.text.length) return this.cut(read);
      const next = elementAt(this.text, this.at);
      if (next === ']') {
        this.at += 1;
        return read;
      }
      // An object's end where the list's was forgotten: left for the object.
      if (next === '}') return this.cut(read);
      const before = this.at;
      read.push(this.value(depth + 1));
      if (this.at === before) this.at += 1;
    }
  }

  key(): string {
    const first = elementAt(this.text, this.at);
    if (first in closing) return this.string();
    const from = this.at;
    this.skip(/[^\s:={}[\],"]/);
    return this.text.slice(from, this.at);
  }

  string(): string {
    const open = elementAt(this.text, this.at);
    const close = defined(closing[open]);
    this.at += 1;
    let read = '';
    while (this.at < this.text.length) {
      const next = elementAt(this.text, this.at);
      if (next === '\\') {
        read += this.escape();
      } else if (next === close && this.endsHere()) {
        this.at += 1;
        return read;
      } else {
        read += next;
        this.at += 1;
      }
    }
    return this.cut(read);
  }

  /** Marks the text as not closed, and gives the value as it is. */
  cut<Value>(value: Value): Value {
    this.closed = false;
    return value;
  }

  /**
   * Whether a quotation mark closes: what follows must go on with the structure; a mark inside a
   * sentence does not.
   */
  endsHere(): boolean {
    let next = this.at + 1;
    while (next < this.text.length && next < this.at + 200 && /\s/.test(elementAt(this.text, next)))
      next += 1;
    const follows = this.text[next];
    if (follows === undefined || ',:}]/#'.includes(follows)) return true;
    // A missing comma: the next string or item begins on a new line.
    return /["'{[“]/.test(follows) && /\n/.test(this.text.slice(this.at + 1, next));
  }

  escape(): string {
    const what = this.text[this.at + 1];
    this.at += 2;
    if (what === undefined) return '';
    if (what === 'u') {
      const hex = /^[0-9a-fA-F]{4}/.exec(this.text.slice(this.at, this.at + 4))?.[0];
      if (!hex) return '';
      this.at += 4;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    return { n: '\n', t: '\t', r: '\r', b: '', f: '' }[what] ?? what;
  }

  word(): unknown {
    const from = this.at;
    this.skip(/[^\s,:;{}[\]"]/);
    const word = this.text.slice(from, this.at);
    if (words.has(word.toLowerCase())) return words.get(word.toLowerCase());
    const number = word === '' ? Number.NaN : Number(word.replaceAll('_', ''));
    return Number.isFinite(number) ? number : word;
  }

  skip(what: RegExp): void {
    for (;;) {
      while (this.at < this.text.length && what.test(elementAt(this.text, this.at))) this.at += 1;
      if (!what.test(' ')) return;
      const pair = this.text.slice(this.at, this.at + 2);
      if (pair !== '//' && pair !== '/*') return;
      const end = this.text.indexOf(pair === '//' ? '\n' : '*/', this.at + 2);
      this.at = end < 0 ? this.text.length : end + (pair === '//' ? 1 : 2);
    }
  }
}
