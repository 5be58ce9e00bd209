/** A part of a text, in UTF-16 units, end exclusive. */
interface Span {
  start: number;
  end: number;
}

/** The parts of a text that are read already. */
export interface TakenSpans {
  /** Whether any character of the span is taken. */
  isTaken: (span: Span) => boolean;
  /** Whether every character of the span is taken. */
  isCovered: (span: Span) => boolean;
  take: (span: Span) => void;
}

/**
 * A map of a text's characters: a span is looked up in the time of its own length, however many
 * were taken before.
 */
export function takenSpans(length: number, spans: readonly Span[] = []): TakenSpans {
  const taken = new Uint8Array(spans.reduce((most, { end }) => Math.max(most, end), length));
  const take = ({ start, end }: Span) => {
    taken.fill(1, start, end);
  };
  for (const span of spans) take(span);
  return {
    take,
    isTaken: ({ start, end }) => taken.subarray(start, end).includes(1),
    isCovered: ({ start, end }) => !taken.subarray(start, end).includes(0),
  };
}
