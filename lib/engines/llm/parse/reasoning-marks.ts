/** Names that models give to their reasoning, inside tags of any kind. */
const names = [
  'think',
  'thinking',
  'thought',
  'thoughts',
  'reason',
  'reasoning',
  'reflect',
  'reflection',
  'analysis',
  'scratchpad',
  'scratch_pad',
  'monologue',
  'inner_monologue',
  'internal_thought',
  'internal_thoughts',
  'chain_of_thought',
  'cot',
  'deliberation',
  'rationale',
  'planning',
];

/**
 * Brackets that tags are written in: `<think>`, `<|think|>`, `[THINK]`, `◁think▷`, full width,
 * lenticular.
 */
const opens = ['<\\|?', '\\[', '◁', '＜', '【'];
const closes = ['\\|?>', '\\]', '▷', '＞', '】'];

/** Pairs that follow no pattern, opening first: Apertus, MedGemma. */
const special: [open: string, close: string][] = [
  ['<|inner_prefix|>', '<|inner_suffix|>'],
  ['<unused94>', '<unused95>'],
];

/**
 * `open` begins reasoning, `close` ends it, `channel` begins a part named by what follows (OpenAI's
 * harmony).
 */
export interface ReasoningMark {
  kind: 'open' | 'close' | 'final' | 'channel';
  length: number;
}

const tag = new RegExp(
  [
    `(?:${opens.join('|')})`,
    '(?<slash>/?)',
    '(?<prefix>(?:(?:begin|start|end|stop)(?:_of)?_)?)',
    '(?:[a-z]{1,12}:)?',
    `(?:${names.join('|')})`,
    '(?<suffix>(?:[_ ](?:start|begin|end|stop|process|block))?)',
    '(?:\\s+[\\w-]+\\s*=[^<>\\[\\]]{0,60})?',
    `(?:${closes.join('|')})`,
  ].join(''),
  'iy',
);
const channel = /<\|channel\|>\s*(\w+)[^<]{0,60}(?:<\|constrain\|>[^<]{0,40})?<\|message\|>/iy;
/** The same channels where the server dropped the special tokens: "analysis… assistantfinal{…}". */
const bareFinal = /assistant\s?final(?=\s*[[{`])/y;

/** No mark is longer, in characters: as much may be held back at the end of a piece. */
export const LONGEST_MARK = 160;
/** Characters that can begin a mark. */
const firsts = new Set(['<', '[', '◁', '＜', '【', 'a']);

/** The reasoning mark at a position of a text, undefined where none is. */
export function markAt(text: string, at: number): ReasoningMark | undefined {
  if (!firsts.has(text[at] ?? '')) return undefined;
  for (const [open, close] of special) {
    if (text.startsWith(open, at)) return { kind: 'open', length: open.length };
    if (text.startsWith(close, at)) return { kind: 'close', length: close.length };
  }
  channel.lastIndex = at;
  const part = channel.exec(text);
  if (part) {
    const isFinal = part[1]?.toLowerCase() === 'final';
    return { kind: isFinal ? 'final' : 'channel', length: part[0].length };
  }
  bareFinal.lastIndex = at;
  const bare = bareFinal.exec(text);
  if (bare) return { kind: 'final', length: bare[0].length };
  tag.lastIndex = at;
  const found = tag.exec(text);
  if (!found) return undefined;
  const { slash = '', prefix = '', suffix = '' } = found.groups ?? {};
  const isClosing = slash !== '' || /^(end|stop)/i.test(prefix) || /(end|stop)$/i.test(suffix);
  return { kind: isClosing ? 'close' : 'open', length: found[0].length };
}

/** Whether what is at a position to the text's end may be the beginning of a mark. */
export function mayBeginMark(text: string, at: number): boolean {
  if (text.length - at > LONGEST_MARK) return false;
  const rest = text.slice(at);
  if (!firsts.has(rest[0] ?? '')) return false;
  if (rest.startsWith('a'))
    return (
      'assistantfinal'.startsWith(rest.replace(/\s/, '')) || /^assistant\s?final\s*$/.test(rest)
    );
  if (/^<\|(ch?a?n?n?e?l?$|channel\|)/i.test(rest)) return !/<\|message\|>/.test(rest);
  return /^(?:<\|?|\[|◁|＜|【)\/?[\w:]*(?:\s[^<>[\]]*)?\|?$/.test(rest);
}
