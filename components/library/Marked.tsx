import { Fragment } from 'react';
import type { SnippetPart } from '../../lib/library/search/snippet.ts';

/** A text with the words that were looked for marked. */
export function Marked({ parts }: { parts: SnippetPart[] }) {
  return parts.map(({ text, marked }, index) =>
    marked ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
  );
}
