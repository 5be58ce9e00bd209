import { destinationOrigins } from '../../contract/destinations.ts';
import { AppError } from '../../errors.ts';
import type { OutlineSection } from '../outline.ts';
import { cardOutline } from '../outline.ts';
import type { Destination } from './destination.ts';

/** Limits of one request (https://developers.notion.com/reference/request-limits). */
const MAX_BLOCKS = 100;
const LONGEST_TEXT = 2000;
/** Required header; the API's version is a date. */
const VERSION = '2022-06-28';

/** Creates a page under the reader's Notion page, with the key of an integration of the reader. */
export const notion: Destination = {
  origin: destinationOrigins.notion,
  needsKey: true,
  deliver(insight, words, { notionPage, key }) {
    const parent = pageId(notionPage);
    if (parent === null) throw new AppError('bad-input', { detail: 'Notion: page address' });
    if (!key) throw new AppError('key-missing', { detail: 'Notion' });
    const { article } = insight;
    const children = [
      paragraph(words.originalSource(article.publisher), article.url),
      ...cardOutline(insight, words).flatMap((section) => sectionBlocks(section)),
      paragraph(words.rights(article.publisher), null),
    ].slice(0, MAX_BLOCKS);
    return {
      kind: 'request',
      url: 'https://api.notion.com/v1/pages',
      headers: { Authorization: `Bearer ${key}`, 'Notion-Version': VERSION },
      body: JSON.stringify({
        parent: { page_id: parent },
        properties: { title: { title: richText(article.title, null) } },
        children,
      }),
    };
  },
};

/**
 * The page id (32 hexadecimal digits) at the end of an address, or a bare id; null if there is
 * none.
 */
export function pageId(address: string): string | null {
  const path = address.trim().split(/[?#]/)[0] ?? '';
  return /([0-9a-f]{32})$/i.exec(path.replaceAll('-', ''))?.[1]?.toLowerCase() ?? null;
}

function sectionBlocks({ heading, lines, table }: OutlineSection): object[] {
  const title = {
    object: 'block',
    type: 'heading_2',
    heading_2: { rich_text: richText(heading, null) },
  };
  if (!table)
    return [
      title,
      ...lines.map(({ lead, text, link }) =>
        bullet(lead ? `${lead}: ${text}` : text, link?.url ?? null),
      ),
    ];
  const rows = table.map((cells) => ({
    object: 'block',
    type: 'table_row',
    table_row: { cells: cells.map((cell) => richText(cell, null)) },
  }));
  return [
    title,
    {
      object: 'block',
      type: 'table',
      table: {
        table_width: table[0]?.length ?? 0,
        has_column_header: true,
        has_row_header: true,
        children: rows,
      },
    },
  ];
}

function bullet(text: string, url: string | null): object {
  return {
    object: 'block',
    type: 'bulleted_list_item',
    bulleted_list_item: { rich_text: richText(text, url) },
  };
}

function paragraph(text: string, url: string | null): object {
  return { object: 'block', type: 'paragraph', paragraph: { rich_text: richText(text, url) } };
}

function richText(text: string, url: string | null): object[] {
  return [
    { type: 'text', text: { content: text.slice(0, LONGEST_TEXT), link: url ? { url } : null } },
  ];
}
