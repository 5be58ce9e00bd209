import type { Article } from '../../article/article.ts';
import { AppError } from '../../errors.ts';
import { isAddressedToModel } from '../../text/prompt-injection.ts';
import { languageTag } from './detect-language.ts';

/** Control words of chat templates: inside `<…>`, and inside `[…]`. */
const angled = [
  'start_of_turn',
  'end_of_turn',
  'bos',
  'eos',
  's',
  'system',
  'assistant',
  'user',
  'think',
  'thinking',
  'tool_call',
  'function_call',
];
const bracketed = ['INST', 'SYS', 'AVAILABLE_TOOLS', 'TOOL_CALLS', 'TOOL_RESULTS', 'THINK'];
const anyAngled = new RegExp(`<(/?)(${angled.join('|')})>`, 'gi');
const anyBracketed = new RegExp(`\\[(/?)(${bracketed.join('|')})\\]`, 'g');
const spacedAngled = new RegExp(`< (/?)(${angled.join('|')}) >`, 'gi');
const spacedBracketed = new RegExp(`\\[ (/?)(${bracketed.join('|')}) \\]`, 'g');

/**
 * Article text as it may be sent to a model: without characters no reader sees, and with the
 * control words of chat templates made plain, so that a server that reads them anywhere finds none.
 */
export function neutralizeText(text: string): string {
  return visibleText(text)
    .replace(/<\|/g, '< |')
    .replace(/\|>/g, '| >')
    .replace(anyAngled, '< $1$2 >')
    .replace(anyBracketed, '[ $1$2 ]')
    .replace(/<<(\/?)SYS>>/g, '< <$1SYS> >');
}

/**
 * Undoes what `inertText` does to control words: what a model copies of them is the article's
 * again.
 */
export function restoreTags(text: string): string {
  return text
    .replace(/< \|/g, '<|')
    .replace(/\| >/g, '|>')
    .replace(spacedAngled, '<$1$2>')
    .replace(spacedBracketed, '[$1$2]');
}

/**
 * A text without characters no reader sees: zero width, direction switches, tag letters, private
 * use, the known carriers of hidden orders. Joiners stay: Persian and Hindi are written with them.
 */
export function visibleText(text: string): string {
  return text
    .replace(/[[\p{Default_Ignorable_Code_Point}\p{Format}\p{Private_Use}]--[\u200c\u200d]]/gv, '')
    .replace(/[\p{Control}--[\n\t]]/gv, ' ');
}

/** Longer names are no names. */
const LONGEST_NAME = 120;

/**
 * The article as sent to a model: without paragraphs that address models instead of readers, and
 * with cleaned metadata. Throws `bad-output` if no paragraph remains.
 */
export function promptInput(article: Article): Article {
  const paragraphs = article.paragraphs.filter(
    ({ text }) => !isAddressedToModel(text) && neutralizeText(text).trim() !== '',
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
  return isAddressedToModel(text) ? '(left out)' : text.replace(/\s+/g, ' ');
}
