import type { Article } from '../article/article.ts';
import { AppError } from '../errors.ts';
import { addressesModel } from '../text/addresses-model.ts';
import { inertText } from './inert-text.ts';
import { languageTag } from './language-tag.ts';

/** Longer names are no names. */
const LONGEST_NAME = 120;

/**
 * The article as a model may see it: without paragraphs that speak to models instead of readers, and with metadata
 * that is only what it claims to be. Throws `bad-output` where nothing is left.
 */
export function sendable(article: Article): Article {
  const paragraphs = article.paragraphs.filter(
    ({ text }) => !addressesModel(text) && inertText(text).trim() !== '',
  );
  if (paragraphs.length === 0)
    throw new AppError('bad-output', { detail: 'the text speaks to language models only' });
  return {
    ...article,
    title: named(article.title),
    publisher: named(article.publisher).slice(0, LONGEST_NAME),
    language: languageTag(article.language),
    paragraphs,
  };
}

function named(text: string): string {
  return addressesModel(text) ? '(left out)' : text.replace(/\s+/g, ' ');
}
