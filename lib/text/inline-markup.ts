import { pattern } from './pattern.ts';

/**
 * What inline markup means in plain text: superscripts stay powers or are left out as footnote
 * marks, struck text and ruby readings are left out, formulas become text. Pages
 * (`lib/article/extract/blocks.ts`) and feed blurbs share these rules; for markup given as a string
 * use `resolveInlineMarkup` (resolve-inline-markup.ts) before the tags are removed.
 */

/**
 * Elements whose text does not belong to the sentence around them: struck text and ruby readings.
 */
export const omittedInlineTags: ReadonlySet<string> = new Set([
  'del',
  's',
  'strike',
  'rt',
  'rp',
  'rtc',
]);

/** Class names of superscripts that are references to notes. */
export const referenceClass = pattern(
  'i',
  String.raw`(?:^|[\s_-])`,
  [
    'foot-?notes?',
    'end-?notes?',
    'fn',
    'fnref',
    'note-?ref',
    'reference',
    'citation',
    'cite',
    'sidenote-number',
  ],
  String.raw`(?:$|[\s_-])`,
);

/** Whether a superscript or link with these attributes refers to a note. */
export function isNoteReference({
  class: names = '',
  role = '',
  href = '',
}: {
  class?: string | undefined;
  role?: string | undefined;
  href?: string | undefined;
}): boolean {
  return (
    role === 'doc-noteref' ||
    referenceClass.test(names) ||
    /^#./.test(href) ||
    /#(?:fn|cite_note|note|footnote|ref|endnote)/i.test(href)
  );
}

const units = /(?:^|[\s\d])(?:[kcmµn]?m|km|ft|in|mi|yd|s|[kmg]?W\/m|kg\/m)$/u;
/**
 * A base of a power: ten, two, or a single variable, where no word, model number or decimal runs
 * into it.
 */
const numericBase = /(?:^|[^\p{L}\d.,-])(?:10|2)$/u;
const variableBase = /(?:^|[^\p{L}\d'’])[b-hj-zα-ω]\)?$/u;
const operatorBase = /[×·*=≈~^+]\s*(?:\d+(?:\.\d+)?|[a-z])\)?$|\([a-z\d]$/iu;

/**
 * The text of a superscript after `before`: `^25` for a power, the letters themselves for ordinals
 * and trade marks, nothing for a note's mark. `isReference` is true where it holds a link to a note
 * or is marked as one.
 */
export function superscriptText(before: string, inner: string, isReference: boolean): string {
  const text = inner.replace(/\s+/g, ' ').trim();
  if (text === '' || isReference) return '';
  const exponent = text.replace(/[−–]/g, '-');
  if (/^(?:tm|sm|™|®|©|℠)$/i.test(text)) return text.toLowerCase() === 'tm' ? '™' : text;
  const base = before.trimEnd();
  if (/^[23]$/.test(text) && units.test(base)) return text === '2' ? '²' : '³';
  const isBase = numericBase.test(base) || variableBase.test(base) || operatorBase.test(base);
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(exponent))
    return (isBase && !/(?:^|[^\d])2$/.test(base)) ||
      operatorBase.test(base) ||
      (base.endsWith('2') && isBase && Number(exponent) >= 5) ||
      (exponent.startsWith('-') && /[\d\p{L})]$/u.test(base))
      ? `^${exponent.replace(/^\+/, '')}`
      : '';
  if (/^[\d\s,;–-]+$|^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[\])]$|^[*†‡§¶#]+$/i.test(text)) return '';
  if (/^[oaºª]$|^\.?[o°]$/.test(text) && /(?:^|[^\p{L}])(?:n|N|\d+)$/u.test(base)) return text;
  if (/^[a-z]$/i.test(text) && !/\d$/.test(base)) return isBase ? `^${text}` : '';
  if (/^[a-z]$/i.test(text) && isBase && text !== 'e') return `^${text}`;
  if (/^[+-]$/.test(exponent)) return text;
  if (/[+*/·×-]/.test(text) && isBase) return `^(${text})`;
  return text;
}

/** The text of a subscript after `before`: set apart only where two numbers would run together. */
export function subscriptText(before: string, inner: string): string {
  const text = inner.replace(/\s+/g, ' ').trim();
  return /\d$/.test(before) && /^\d/.test(text) ? `_${text}` : inner;
}
