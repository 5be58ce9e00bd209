import type { Article } from '../../article/article.ts';

const LEAST_WORDS = 3;
/** A last part longer than this is no site's name. */
const MOST_NAME_WORDS = 4;

/** The title without the site's name behind a bar or a dash ("… | Example Blog"): the beginning of the title, unchanged. */
export function tidyTitle({ title, publisher }: Pick<Article, 'title' | 'publisher'>): string {
  const bare = title.replace(
    /\s+\((?:www\.)?[\w-]+\.(?:com|org|net|io|ai|co\.uk|news)\)(?:\s+\d+)?$/i,
    '',
  );
  if (bare !== title) return bare;
  const found = /^(?<headline>.+?)\s+(?<mark>[|·–—-]|::)\s+(?<name>[^|·]+)$/u.exec(title)?.groups;
  if (!found) return title;
  const { headline = '', mark, name = '' } = found;
  const isSite =
    squeezed(publisher).includes(squeezed(name)) || squeezed(name).includes(squeezed(publisher));
  const isShort =
    mark !== '-' && mark !== '–' && mark !== '—' && name.split(/\s+/).length <= MOST_NAME_WORDS;
  return (isSite || isShort) && headline.split(/\s+/).length >= LEAST_WORDS ? headline : title;
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
