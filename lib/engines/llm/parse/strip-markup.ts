import { restoreTags, visibleText } from '../prompt-input.ts';

/**
 * Elements of HTML that a model may write; any other word in angle brackets is part of its
 * sentence.
 */
const elements = [
  'a',
  'abbr',
  'b',
  'big',
  'blockquote',
  'body',
  'br',
  'button',
  'center',
  'cite',
  'code',
  'del',
  'details',
  'div',
  'dd',
  'dl',
  'dt',
  'em',
  'embed',
  'figure',
  'font',
  'form',
  'h[1-6]',
  'head',
  'hr',
  'html',
  'i',
  'iframe',
  'img',
  'input',
  'ins',
  'kbd',
  'li',
  'link',
  'mark',
  'meta',
  'object',
  'ol',
  'p',
  'pre',
  'q',
  'samp',
  'script',
  'small',
  'span',
  'strike',
  'strong',
  'style',
  'sub',
  'summary',
  'sup',
  'svg',
  't[dhr]',
  'table',
  'tbody',
  'thead',
  'tt',
  'u',
  'ul',
  'var',
  'video',
];
const element = new RegExp(`</?(?:${elements.join('|')})(?:\\s[^<>]{0,500})?/?>`, 'gi');
/** A tag of any other name with attributes, such as an event handler. */
const elementWithAttributes = /<[a-z][\w-]*\s+[\w:-]+\s*=[^<>]{0,500}>/gi;

/**
 * A model's sentence as plain text: without HTML, Markdown and invisible characters. It is drawn as
 * text in any case.
 */
export function stripMarkup(text: string): string {
  return visibleText(restoreTags(text))
    .replace(/<(script|style|iframe)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(element, ' ')
    .replace(elementWithAttributes, ' ')
    .replace(/!?\[([^\]]{0,300})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/^\s*(?:[-*•#>]+|\d+[.)])\s+(?=\p{L})/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text holds an address of the web, spelled out or as a bare domain with a path. */
export function namesAddress(text: string): boolean {
  return (
    /\b(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.|javascript:\S|data:[a-z]{1,20}\/|mailto:\S)/i.test(
      text,
    ) || hostsWithPath(text).some((host) => /[a-z0-9-]\.[a-z]{2,}$/i.test(host))
  );
}

/**
 * Runs of the characters of a host that a path follows; the lookbehind starts each run only once.
 */
function hostsWithPath(text: string): string[] {
  return [...text.matchAll(/(?<![a-z0-9.-])([a-z0-9.-]+)\/\S/gi)].map(([, host = '']) =>
    host.slice(-MOST_HOST),
  );
}

/** Characters of a host's end that show whether it is one. */
const MOST_HOST = 100;
