import { destinationOrigins } from '../../contract/destinations.ts';
import { AppError } from '../../errors.ts';
import { cardOutline } from '../outline.ts';
import { checked, type Destination } from './destination.ts';

/**
 * Saves the article to Readwise Reader with the card as its HTML (https://readwise.io/reader_api).
 */
export const readwise: Destination = {
  origin: destinationOrigins.readwise,
  needsKey: true,
  deliver(insight, words, { key }) {
    if (!key) throw new AppError('key-missing', { detail: 'Readwise' });
    const { article, sections } = insight;
    const html = cardOutline(insight, words)
      .map(
        ({ heading, lines }) =>
          `<h2>${escaped(heading)}</h2><ul>${lines.map(({ lead, text }) => `<li>${lead ? `<b>${escaped(lead)}:</b> ` : ''}${escaped(text)}</li>`).join('')}</ul>`,
      )
      .join('');
    return {
      kind: 'request',
      url: 'https://readwise.io/api/v3/save/',
      headers: { Authorization: `Token ${key}` },
      body: JSON.stringify({
        url: article.url,
        html: `<article><h1>${escaped(article.title)}</h1>${html}</article>`,
        title: article.title,
        ...(article.authors.length > 0 ? { author: article.authors.join(', ') } : {}),
        ...(article.publishedAt ? { published_date: article.publishedAt } : {}),
        ...(sections.hook.length > 0
          ? {
              summary: checked(sections.hook)
                .map(({ text }) => text)
                .join(' '),
            }
          : {}),
        category: 'article',
        saved_using: 'Sidelight',
        tags: ['ai-news', 'sidelight'],
      }),
    };
  },
};

function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
