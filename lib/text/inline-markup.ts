import { texText } from './tex-text.ts';
/**
 * What inline markup means in plain text: superscripts stay powers or are left out as footnote marks, struck text and
 * ruby readings are left out, formulas become text. Pages (`lib/article/extract/blocks.ts`) and feed blurbs share these
 * rules; for markup given as a string use `resolveInlineMarkup` before the tags are removed.
 */

/** Elements whose text does not belong to the sentence around them: struck text and ruby readings. */
export const omittedInlineTags: ReadonlySet<string> = new Set([
  'del',
  's',
  'strike',
  'rt',
  'rp',
  'rtc',
]);

/** Class names of superscripts that are references to notes. */
const referenceClass =
  /(?:^|[\s_-])(?:foot-?notes?|end-?notes?|fn|fnref|note-?ref|reference|citation|cite|sidenote-number)(?:$|[\s_-])/i;

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
/** A base of a power: ten, two, or a single variable, where no word, model number or decimal runs into it. */
const numericBase = /(?:^|[^\p{L}\d.,-])(?:10|2)$/u;
const variableBase = /(?:^|[^\p{L}\d'’])[b-hj-zα-ω]\)?$/u;
const operatorBase = /[×·*=≈~^+]\s*(?:\d+(?:\.\d+)?|[a-z])\)?$|\([a-z\d]$/iu;

/**
 * The text of a superscript after `before`: `^25` for a power, the letters themselves for ordinals and trade marks,
 * nothing for a note's mark. `isReference` is true where it holds a link to a note or is marked as one.
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

/**
 * Markup whose inline elements are resolved by the rules above, other tags left alone: for feed blurbs, before their tags
 * are removed. Linear in the text's length; elements longer than 2,000 characters are left as they are.
 */
export function resolveInlineMarkup(markup: string): string {
  if (!/<(?:su[bp]|del|s|strike|rt|rp|math)\b/i.test(markup)) return markup;
  const resolved = markup
    .replace(/<(del|s|strike|rt|rp|rtc)(?:\s[^<>]{0,1000})?>[^]{0,2000}?<\/\1\s*>/gi, '')
    .replace(
      /<math(\s[^<>]{0,2000})?>([^]{0,8000}?)<\/math\s*>/gi,
      (_, attributes: string | undefined, inner: string) => {
        const alternative = /\salttext\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes ?? '');
        const annotation = /<annotation\b[^<>]*x-tex[^<>]*>([^<]*)/i.exec(inner);
        const tex = alternative?.[1] ?? alternative?.[2] ?? annotation?.[1];
        return tex === undefined ? inner.replace(/<[^<>]{0,500}>/g, '') : texText(tex);
      },
    );
  let text = '';
  let end = 0;
  const pattern = /<(su[bp])(\s[^<>]{0,1000})?>([^]{0,500}?)<\/\1\s*>/gi;
  for (let match = pattern.exec(resolved); match; match = pattern.exec(resolved)) {
    text += resolved.slice(end, match.index);
    end = match.index + match[0].length;
    const [, tag = '', attributes = '', inner = ''] = match;
    const before = text.slice(-40).replace(/<[^<>]*>/g, '');
    const plain = inner.replace(/<[^<>]{0,500}>/g, '');
    text +=
      tag.toLowerCase() === 'sub'
        ? subscriptText(before, plain)
        : superscriptText(before, plain, isMarkedReference(`${attributes} ${inner}`));
  }
  return text + resolved.slice(end);
}

function isMarkedReference(markup: string): boolean {
  return (
    /\bhref\s*=\s*["']?[^"'\s>]*#/i.test(markup) ||
    /\bdoc-noteref\b/i.test(markup) ||
    [...markup.matchAll(/\bclass\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].some(([, double, single]) =>
      referenceClass.test(double ?? single ?? ''),
    )
  );
}
