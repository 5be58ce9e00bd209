import { AppError } from '../../errors.ts';
import { feedAddress, MAX_OWN_FEEDS, type OwnFeed } from '../../contract/own-feed.ts';
import { openingTag } from './xml-scanner.ts';

/** Bytes of an OPML file that are read: a list of thousands of feeds has fewer. */
export const OPML_MOST_BYTES = 4_000_000;

export interface OpmlFeeds {
  /** Each address once, in the file's order. */
  feeds: OwnFeed[];
  /** Outlines whose feed has no usable address, with their lines. */
  refused: { line: number; address: string }[];
}

/**
 * The feeds of an OPML file (http://opml.org/spec2.opml), however deep they occur in its folders.
 * Read tag by tag, without a tree and without ever expanding what a document declares, so that
 * neither depth nor entities can hurt; linear in its length. Throws `bad-import` for what is too
 * large or no OPML, with the line where reading had to stop.
 */
export function readOpml(text: string): OpmlFeeds {
  if (text.length > OPML_MOST_BYTES)
    throw new AppError('bad-import', { detail: 'the file is too large' });
  const marks = /<!\[CDATA\[|<!--|<\?|<!|<(?=[a-z_])/gi;
  const feeds = new Map<string, OwnFeed>();
  const refused: OpmlFeeds['refused'] = [];
  const line = lineCounter(text);
  let isOpml = false;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] !== '<') {
      const end = afterMark(text, mark[0], mark.index);
      if (end === -1)
        throw new AppError('bad-import', { detail: `line ${line(mark.index)}: not closed` });
      marks.lastIndex = end;
      continue;
    }
    const tag = openingTag(text, mark.index, new Map());
    if (!tag) throw new AppError('bad-import', { detail: `line ${line(mark.index)}: not closed` });
    marks.lastIndex = tag.end;
    const name = tag.name.slice(tag.name.lastIndexOf(':') + 1);
    if (!isOpml && name !== 'opml')
      throw new AppError('bad-import', { detail: `line ${line(mark.index)}: not an OPML file` });
    isOpml = true;
    const stated = name === 'outline' ? feedOf(tag.attributes) : undefined;
    if (stated === undefined) continue;
    const url = feedAddress(stated);
    if (url === null) refused.push({ line: line(mark.index), address: stated.slice(0, 200) });
    else if (!feeds.has(url)) feeds.set(url, { url, title: titleOf(tag.attributes) });
    if (feeds.size > MAX_OWN_FEEDS * 10 || refused.length > MAX_OWN_FEEDS)
      throw new AppError('bad-import', { detail: `line ${line(mark.index)}: too many feeds` });
  }
  if (!isOpml) throw new AppError('bad-import', { detail: 'line 1: not an OPML file' });
  return { feeds: [...feeds.values()], refused };
}

/** Feeds in named folders as an OPML 2.0 file. */
export function writeOpml(
  folders: { name: string; feeds: readonly OwnFeed[] }[],
  { title, madeAt }: { title: string; madeAt: Date },
): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escaped(title)}</title>`,
    `    <dateCreated>${madeAt.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
  ];
  for (const { name, feeds } of folders) {
    if (feeds.length === 0) continue;
    lines.push(`    <outline text="${escaped(name)}">`);
    for (const feed of feeds)
      lines.push(
        `      <outline type="rss" text="${escaped(feed.title || feed.url)}" xmlUrl="${escaped(feed.url)}"/>`,
      );
    lines.push('    </outline>');
  }
  return [...lines, '  </body>', '</opml>', ''].join('\n');
}

/** Characters that XML 1.0 cannot hold. */
// eslint-disable-next-line no-control-regex
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text or attribute for XML 1.0: characters it cannot have are left out. */
function escaped(text: string): string {
  const allowed = text.toWellFormed().replace(notXml, '');
  return allowed.replace(/[&<>"'\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The feed an outline names; old lists have `url` instead of `xmlUrl`, which other kinds of outline
 * have too.
 */
function feedOf(attributes: Map<string, string>): string | undefined {
  const type = attributes.get('type')?.toLowerCase();
  const isFeed = type === undefined || /^(?:rss|atom|feed)/.test(type);
  return attributes.get('xmlurl') ?? (isFeed ? attributes.get('url') : undefined);
}

function titleOf(attributes: Map<string, string>): string {
  const title =
    [attributes.get('text'), attributes.get('title')].find(
      (text) => text !== undefined && text.trim() !== '',
    ) ?? '';
  return title.replace(/\s+/g, ' ').trim().slice(0, 200);
}

/**
 * The end of a comment, an instruction, a CDATA section or a declaration (with what it declares),
 * -1 where it has none.
 */
function afterMark(text: string, mark: string, start: number): number {
  if (mark !== '<!') {
    const closing = mark === '<!--' ? '-->' : mark === '<?' ? '?>' : ']]>';
    const end = text.indexOf(closing, start + mark.length);
    return end === -1 ? -1 : end + closing.length;
  }
  const end = text.indexOf('>', start);
  const inner = text.indexOf('[', start);
  if (inner === -1 || inner > end) return end === -1 ? -1 : end + 1;
  const close = /\]\s{0,100}>/g;
  close.lastIndex = inner;
  return close.exec(text) ? close.lastIndex : -1;
}

/** Line numbers of places that only go up. */
function lineCounter(text: string): (at: number) => number {
  let counted = 0;
  let line = 1;
  return (at) => {
    for (
      let next = text.indexOf('\n', counted);
      next !== -1 && next < at;
      next = text.indexOf('\n', counted)
    ) {
      line += 1;
      counted = next + 1;
    }
    return line;
  };
}
