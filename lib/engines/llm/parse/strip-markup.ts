import { inertText } from '../prompt-input.ts';

/** A model's sentence as plain text: without HTML, Markdown and invisible characters. It is drawn as text in any case. */
export function plainText(text: string): string {
  return inertText(text)
    .replace(/<(script|style|iframe)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
    .replace(/!?\[([^\]]{0,300})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/^\s*(?:[-*•#>]+|\d+[.)])\s+(?=\p{L})/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text holds an address of the web, spelled out or as a bare domain with a path. */
export function namesAddress(text: string): boolean {
  return /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|javascript:\S|data:[a-z]+\/|mailto:\S)|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/\S/i.test(
    text,
  );
}
