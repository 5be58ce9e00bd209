import { referenceClass, subscriptText, superscriptText } from './inline-markup.ts';
import { texText } from './tex-text.ts';

/**
 * Markup whose inline elements are resolved by the rules above, other tags left alone: for feed
 * blurbs, before their tags are removed. Linear in the text's length; elements longer than 2,000
 * characters are left as they are.
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
