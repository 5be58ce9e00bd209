import { wordCount } from '../../text/tokenize.ts';
import { opensDangling } from '../../text/summarize/features.ts';

const LEAST_WORDS = 6;
/** A sentence of which less is quoted than this is a report with a few quoted words. */
const LEAST_SHARE = 0.5;

/**
 * The quoted text of a sentence that is a quotation, without its attribution ("…,” said Ann Lee");
 * quotation marks remain if the speaker says "we" or "I". Null if the sentence is no quotation, or
 * the quoted text is a fragment or points back.
 */
export function splitQuotation(sentence: string, language: string): string | null {
  const text = sentence.trim();
  const inner =
    /^[“"「](?<words>[^“”"「」]+)[”"」]/u.exec(text)?.groups?.['words'] ??
    /[：:，,]\s?[“"「](?<words>[^“”"「」]+)[”"」][。.]?$/u.exec(text)?.groups?.['words'] ??
    /^[“"「](?<words>[^“”"「」]+)$/u.exec(text)?.groups?.['words'] ??
    /^(?<words>[^“”"「」]+)[”"」]/u.exec(text)?.groups?.['words'];
  if (!inner || inner.length < LEAST_SHARE * text.length) return null;
  const words = inner.trim().replace(/[,，]$/, '');
  if (wordCount(words) < LEAST_WORDS) return null;
  const speaksOfSelf = /^(?:we|I|our|my|we['’]\p{L}+|I['’]\p{L}+|我们?)(?![\p{L}])/iu.test(words);
  if (
    !speaksOfSelf &&
    (opensDangling(words, language) || !/^[\p{Lu}\p{Script=Han}\d]/u.test(words))
  )
    return null;
  const whole = /[.!…。！]$/.test(words)
    ? words
    : `${words}${language.startsWith('zh') ? '。' : '.'}`;
  return speaksOfSelf ? `“${whole}”` : whole;
}
