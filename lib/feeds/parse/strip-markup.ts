import { defined } from '../../invariant.ts';
import { decodeHTMLStrict } from 'entities';
import { resolveInlineMarkup } from '../../text/resolve-inline-markup.ts';

/** Control and format characters that show nothing. */
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]/g;

/**
 * The plain text of what a feed calls a title or a summary: tags out, entities decoded (twice where
 * the publisher escaped twice), white space folded. Only names of HTML elements count as tags, so
 * `a < b` and `List<string>` stay. `mostCharacters` cuts at a word's end. Linear in the text's
 * length; at most 64 kB of it are read.
 */
export function stripMarkup(markup: string, mostCharacters = Infinity): string {
  let text = markup.slice(0, 65_536);
  for (let round = 0; round < 3; round += 1) {
    const next = decodeEntities(withoutTags(text));
    if (next === text) break;
    text = next;
  }
  text = text.replace(invisible, '').replace(/\s+/g, ' ').trim();
  return text.length <= mostCharacters ? text : cutAtWord(text, mostCharacters);
}

/**
 * An element that readers do not see: `hidden`, `display:none`, or a class that is read aloud only.
 */
const hiddenElement = new RegExp(
  [
    '<(span|p|div|small|i|em|b|strong|a)(?=[\\s])[^<>]{0,1000}?',
    '(?:\\shidden(?=[\\s=>/])|display:\\s*none|visibility:\\s*hidden|\\b(?:sr-only' +
      '|visually-?hidden|screen-reader-text)\\b)',
    '[^<>]{0,1000}>[^<]{0,2000}<\\/\\1\\s*>',
  ].join(''),
  'gi',
);

function withoutTags(markup: string): string {
  return resolveInlineMarkup(markup.replace(hiddenElement, ''))
    .replace(/<!\[CDATA\[|\]\]>/g, ' ')
    .replace(/<!--[^]{0,4000}?-->/g, ' ')
    .replace(/<!doctype\b[^<>]{0,1000}>/gi, ' ')
    .replace(
      /<(script|style|figcaption|noscript|iframe)\b[^>]{0,2000}>[^]{0,20000}?<\/\1\s*>/gi,
      ' ',
    )
    .replace(/<\/?([a-z][a-z0-9]{0,12})(?:[\s/][^<>]{0,4000})?\/?>/gi, (tag, name: string) => {
      const element = name.toLowerCase();
      return inline.has(element) ? '' : breaking.has(element) ? ' ' : tag;
    });
}

const inline = new Set(
  [
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s',
    'samp small span strike strong sub sup time tt u var wbr',
  ]
    .join(' ')
    .split(' '),
);
const breaking = new Set(
  [
    'address article aside audio blockquote body br button canvas caption center dd',
    'details div dl dt embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6',
    'head header hr html iframe img input li link main meta nav noscript object ol option',
    'p param picture pre script section select source style summary svg table tbody td',
    'textarea tfoot th thead title tr ul video',
  ]
    .join(' ')
    .split(' '),
);

/** Character references of HTML: numeric ones, and all named ones that end as they should. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));?/g,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined)
        return whole.endsWith(';') ? (nothing.has(name) ? '' : decodeHTMLStrict(whole)) : whole;
      return (
        characterOf(
          decimal === undefined ? Number.parseInt(defined(hexadecimal), 16) : Number(decimal),
        ) ?? whole
      );
    },
  );
}

// Numeric references 128-159 mean windows-1252 in HTML (WHATWG, "numeric character reference end
// state").
const windows1252 = new TextDecoder('windows-1252');

function characterOf(code: number): string | null {
  if (code >= 0x80 && code <= 0x9f) return windows1252.decode(Uint8Array.of(code));
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

/** Named references that would leave an invisible character. */
const nothing = new Set(['shy', 'zwnj', 'zwj', 'ZeroWidthSpace', 'NoBreak', 'lrm', 'rlm']);

function cutAtWord(text: string, most: number): string {
  const head = text.slice(0, most - 1);
  const space = head.lastIndexOf(' ');
  const end = space > most * 0.7 ? space : head.length;
  return `${head.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`;
}
