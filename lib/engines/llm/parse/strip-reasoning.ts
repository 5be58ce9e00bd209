const tags = ['think', 'thinking', 'reasoning', 'reflection', 'analysis', 'scratchpad'];
const opening = new RegExp(`<(?:${tags.join('|')})>`, 'i');
const closing = new RegExp(`</(?:${tags.join('|')})>`, 'i');
/** The longest tag, in characters: as much may be held back at the end of a piece. */
const LONGEST_TAG = Math.max(...tags.map((tag) => tag.length)) + 3;

/**
 * Takes the reasoning out of an answer that comes in pieces: what stands between tags, what stands before a closing
 * tag alone (some chat templates open it themselves), and OpenAI's channels. `restart` says that all that was let
 * through so far was reasoning.
 */
export function reasoningFilter(): {
  feed: (piece: string) => { text: string; restart: boolean };
  end: () => string;
} {
  let held = '';
  let inside = false;
  return {
    feed(piece) {
      held += piece;
      let text = '';
      let restart = false;
      for (;;) {
        const close = closing.exec(held);
        const open = inside ? null : opening.exec(held);
        if (inside || (close && (!open || close.index < open.index))) {
          if (!close) break;
          if (!inside) {
            text = '';
            restart = true;
          }
          held = held.slice(close.index + close[0].length);
          inside = false;
          continue;
        }
        if (!open) break;
        text += held.slice(0, open.index);
        held = held.slice(open.index + open[0].length);
        inside = true;
      }
      if (inside) {
        held = held.slice(-LONGEST_TAG);
        return { text, restart };
      }
      // What may be the beginning of a tag waits for the next piece.
      const last = held.lastIndexOf('<');
      const waits =
        last >= 0 && held.length - last < LONGEST_TAG && !held.slice(last).includes('>');
      text += waits ? held.slice(0, last) : held;
      held = waits ? held.slice(last) : '';
      return { text, restart };
    },
    end() {
      return inside ? '' : held;
    },
  };
}

/** An answer without its reasoning. */
export function stripReasoning(answer: string): string {
  const channel = answer.lastIndexOf('<|channel|>final<|message|>');
  const filter = reasoningFilter();
  return filter.feed(channel < 0 ? answer : answer.slice(channel + 27)).text + filter.end();
}
