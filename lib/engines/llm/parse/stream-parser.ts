import { elementAt } from '../../../invariant.ts';
import type { SectionId } from '../../../insight/sections/section.ts';
import { readPartialJson } from './partial-json.ts';
import { sectionNamed } from './parse-item.ts';

/** An item whose last bracket has come, as parsed, unchecked. */
export interface StreamedItem {
  section: SectionId;
  value: unknown;
  /** Which of the objects at the top of the answer it occurs in, counted from 1. */
  root: number;
}

interface Open {
  list: boolean;
  start: number;
  section: SectionId | undefined;
}

/** No answer of ours nests deeper; what does is not followed. */
const DEEPEST = 40;

/**
 * Parses an answer incrementally, visiting each character once, and emits each item of a section as
 * soon as it is complete, wherever in the answer the section's list is.
 */
export function createStreamParser(): {
  feed: (piece: string) => StreamedItem[];
  restart: () => void;
} {
  let text = '';
  let open: Open[] = [];
  let tooDeep = 0;
  let key: string | null = null;
  let stringStart = -1;
  let escaped = false;
  let root = 0;

  function restart(): void {
    text = '';
    open = [];
    tooDeep = 0;
    key = null;
    stringStart = -1;
    escaped = false;
  }

  function close(at: number): StreamedItem | undefined {
    if (tooDeep > 0) {
      tooDeep -= 1;
      return undefined;
    }
    const ended = open.pop();
    if (!ended || ended.list) return undefined;
    const parent = open.at(-1);
    const nested = open.slice(0, -1).some(({ section }) => section);
    const section = parent?.list ? parent.section : undefined;
    return section && !nested
      ? { section, value: valueOf(text.slice(ended.start, at + 1)), root }
      : undefined;
  }

  return {
    restart,
    feed(piece) {
      const from = text.length;
      text += piece;
      const found: StreamedItem[] = [];
      for (let offset = 0; offset < piece.length; offset += 1) {
        const character = elementAt(piece, offset);
        const at = from + offset;
        if (stringStart >= 0) {
          if (escaped) escaped = false;
          else if (character === '\\') escaped = true;
          else if (character === '"') {
            key = at - stringStart < 60 ? text.slice(stringStart + 1, at) : null;
            stringStart = -1;
          }
        } else if (character === '"') {
          // Quotation marks of the prose around an answer open no string.
          if (open.length > 0) stringStart = at;
        } else if (character === '{' || character === '[') {
          if (open.length === 0) root += 1;
          if (open.length >= DEEPEST) tooDeep += 1;
          else
            open.push({
              list: character === '[',
              start: at,
              section: key === null ? undefined : sectionNamed(key),
            });
          key = null;
        } else if (character === '}' || character === ']') {
          const item = close(at);
          if (item) found.push(item);
          key = null;
        } else if (character === ',') {
          key = null;
        }
      }
      return found;
    },
  };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return readPartialJson(text);
  }
}
