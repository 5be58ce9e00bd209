import { LONGEST_MARK, markAt, mayBeginMark } from './reasoning-marks.ts';

/** What follows a closing mark that really ends reasoning, where the mark stands inside of JSON. */
const answerStart = /^\s*(?:```|\{\s*"|\[\s*\{)/;
/** JSON begins: a brace or bracket in prose ("[1]", "{sic}") does not. */
const jsonStart = /^(?:\{\s*["'“{}]|\[\s*[[{"\]])/;
/** Channels without their special tokens: the first word of the answer is the channel's name. */
const bareChannels = ['analysis', 'commentary'];
const bareChannel = /^\s*(?:analysis|commentary)(?=[^\sa-z:]|\s*[A-Z])/;

interface State {
  /** Text that waits for what comes next. */
  held: string;
  inside: 'tag' | 'channel' | null;
  /** Brackets of JSON that are open; a mark inside a JSON string is part of a sentence. */
  depth: number;
  inString: boolean;
  escaped: boolean;
  /** Whether anything but spaces came. */
  begun: boolean;
}

/**
 * Takes the reasoning out of an answer that comes in pieces: what is between tags of any of the
 * known kinds, what precedes a closing tag alone (some chat templates open it themselves), and
 * OpenAI's channels. A tag that a sentence of the answer names is no mark. `restart` says that all
 * that was let through so far was reasoning.
 */
export function reasoningFilter(): {
  feed: (piece: string) => { text: string; restart: boolean };
  end: () => string;
} {
  const state: State = {
    held: '',
    inside: null,
    depth: 0,
    inString: false,
    escaped: false,
    begun: false,
  };
  return {
    feed(piece) {
      state.held += piece;
      return advance(state);
    },
    end() {
      const rest = state.inside ? '' : state.held;
      state.held = '';
      return rest;
    },
  };
}

/** An answer without its reasoning. */
export function stripReasoning(answer: string): string {
  const filter = reasoningFilter();
  return filter.feed(answer).text + filter.end();
}

function advance(state: State): { text: string; restart: boolean } {
  const out: string[] = [];
  let restart = false;
  let at = 0;
  const beginAgain = (after: number) => {
    out.length = 0;
    restart = true;
    at = after;
    Object.assign(state, { inside: null, depth: 0, inString: false, escaped: false });
  };
  const { held } = state;
  if (!state.begun && /\S/.test(held)) {
    const start = held.trimStart();
    if (bareChannels.some((name) => name.startsWith(start.trimEnd()))) return { text: '', restart };
    state.begun = true;
    if (bareChannel.test(held)) state.inside = 'channel';
  }
  for (; at < held.length;) {
    if (state.inside) {
      const end = endOfReasoning(held, at, state.inside);
      if (end === null) {
        at = Math.max(at, held.length - LONGEST_MARK);
        break;
      }
      at = end.after;
      state.inside = end.next;
      if (end.isFinal) beginAgain(end.after);
      continue;
    }
    const decision = decide(state, at);
    if (decision.kind === 'wait') break;
    if (decision.kind === 'restart') beginAgain(at + decision.length);
    else if (decision.kind === 'enter') {
      state.inside = decision.what;
      at += decision.length;
    } else {
      track(state, held, at);
      out.push(held[at] ?? '');
      at += 1;
    }
  }
  state.held = held.slice(at);
  return { text: out.join(''), restart };
}

type Decision =
  | { kind: 'text' | 'wait' }
  | { kind: 'restart'; length: number }
  | { kind: 'enter'; what: 'tag' | 'channel'; length: number };

function decide({ held, depth, inString, escaped }: State, at: number): Decision {
  const mark = escaped ? undefined : markAt(held, at);
  if (!mark) {
    const waits = !escaped && (mayBeginMark(held, at) || (depth === 0 && mayBeginJson(held, at)));
    return { kind: waits ? 'wait' : 'text' };
  }
  const { kind, length } = mark;
  if (kind === 'final' && !inString) return { kind: 'restart', length };
  if (depth === 0) {
    if (kind === 'close') return { kind: 'restart', length };
    return { kind: 'enter', what: kind === 'channel' ? 'channel' : 'tag', length };
  }
  if (kind !== 'close' && kind !== 'final') return { kind: 'text' };
  // Inside of JSON a closing mark counts only where an answer begins right after it.
  const after = held.slice(at + length);
  if (answerStart.test(after)) return { kind: 'restart', length };
  return { kind: /^\s*(?:`{0,2}|[[{]\s*)$/.test(after) ? 'wait' : 'text' };
}

function mayBeginJson(text: string, at: number): boolean {
  return /^[[{]\s*$/.test(text.slice(at, at + 50)) && at + 50 > text.length;
}

/** Follows brackets and strings of JSON over one character. */
function track(state: State, text: string, at: number): void {
  const character = text[at];
  if (state.inString) {
    if (state.escaped) state.escaped = false;
    else if (character === '\\') state.escaped = true;
    else if (character === '"') state.inString = false;
  } else if (character === '{' || character === '[') {
    if (state.depth > 0 || jsonStart.test(text.slice(at, at + 60))) state.depth += 1;
  } else if (character === '}' || character === ']') {
    state.depth = Math.max(0, state.depth - 1);
  } else if (character === '"' && state.depth > 0) {
    state.inString = true;
  }
}

interface EndOfReasoning {
  after: number;
  /** What begins there: another part of reasoning, or the answer. */
  next: 'tag' | 'channel' | null;
  isFinal: boolean;
}

function endOfReasoning(
  text: string,
  from: number,
  inside: 'tag' | 'channel',
): EndOfReasoning | null {
  for (let at = from; at < text.length; at += 1) {
    const mark = markAt(text, at);
    if (mark?.kind === 'final') return { after: at + mark.length, next: null, isFinal: true };
    if (mark?.kind === 'channel')
      return { after: at + mark.length, next: 'channel', isFinal: false };
    if (inside === 'tag' && mark?.kind === 'close')
      return { after: at + mark.length, next: null, isFinal: false };
  }
  return null;
}
