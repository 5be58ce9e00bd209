import { primaryLanguage } from '../../text/language.ts';

/**
 * Small words that give a language away; each list is of the commonest words no other listed
 * language shares.
 */
const commonWords: Record<string, string[]> = {
  en: ['the', 'and', 'of', 'to', 'with', 'that', 'is', 'was', 'for', 'has'],
  de: ['der', 'die', 'und', 'das', 'nicht', 'mit', 'ist', 'auf', 'ein', 'sich'],
  fr: ['le', 'les', 'des', 'est', 'dans', 'une', 'pour', 'qui', 'sur', 'pas'],
  it: ['il', 'di', 'che', 'della', 'per', 'non', 'sono', 'gli', 'nel', 'anche'],
  es: ['el', 'los', 'las', 'del', 'por', 'con', 'una', 'y', 'su', 'lo'],
  pt: ['o', 'os', 'da', 'do', 'não', 'uma', 'em', 'para', 'ao', 'dos'],
  vi: ['và', 'của', 'các', 'được', 'trong', 'cho', 'là', 'một', 'những', 'với'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'daha', 'çok', 'olan', 'gibi'],
  nl: ['het', 'een', 'van', 'niet', 'zijn', 'voor', 'op', 'aan', 'ook', 'dat'],
};

/**
 * The language of an article, as BCP 47: what the text itself shows by its script, else what the
 * page states, else what its commonest words show; `und` where nothing does. A stated language that
 * the script contradicts is not believed.
 */
export function detectLanguage(text: string, stated: string[]): string {
  const sample = text.slice(0, 6_000);
  const tags = stated.map(languageTag).filter((tag): tag is string => tag !== null);
  const script = scriptLanguage(sample);
  if (script !== null) return tags.find((tag) => primaryLanguage(tag) === script) ?? script;
  const latin = tags.filter((tag) => !/^(?:zh|ja|ko)\b/.test(tag));
  const shown = wordLanguage(sample);
  if (shown !== null)
    return (
      latin.find((tag) => primaryLanguage(tag) === shown) ??
      (shown in commonWords ? shown : (latin[0] ?? shown))
    );
  return latin[0] ?? tags[0] ?? 'und';
}

/** `EN_us` → `en-US`; null for what is no language tag. */
function languageTag(stated: string): string | null {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\b/i.exec(stated.trim());
  if (!match) return null;
  const [, primary = '', script, region] = match;
  return [
    primary.toLowerCase(),
    script && `${script.charAt(0).toUpperCase()}${script.slice(1).toLowerCase()}`,
    region?.toUpperCase(),
  ]
    .filter(Boolean)
    .join('-');
}

function scriptLanguage(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / letters;
  if (share(/\p{Script=Hangul}/gu) > 0.25) return 'ko';
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.08) return 'ja';
  if (share(/\p{Script=Han}/gu) > 0.25) return 'zh';
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) return /[іїєґ]/i.test(sample) ? 'uk' : 'ru';
  if (share(/\p{Script=Arabic}/gu) > 0.5) return 'ar';
  return null;
}

/** The language whose common words are clearly the most; null on short or mixed texts. */
function wordLanguage(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 25) return null;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = Object.entries(commonWords)
    .map(([language, list]) => ({
      language,
      hits: list.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    }))
    .toSorted((one, other) => other.hits - one.hits);
  const [first, second] = ranked;
  if (!first || !second) return null;
  return first.hits / words.length > 0.06 && first.hits > 1.6 * second.hits ? first.language : null;
}
