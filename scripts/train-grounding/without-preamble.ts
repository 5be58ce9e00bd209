/**
 * What a model says before the text it was asked for (`Sure! Here is a summary in 80 words:`) and
 * its word count behind, left out.
 */
export function withoutPreamble(text: string): string {
  const body = text
    .replace(
      /^\s*(?:(?:sure|certainly|of course|okay|ok|absolutely)[!,.]?\s*)?(?:here(?:['’]s| is| are)\b[^:\n]{0,120}:|(?:summary|tl;?dr)\s*:)\s*/i,
      '',
    )
    .replace(/^\s*(?:sure|certainly)[!,.]\s+/i, '');
  return body.replace(/\s*\((?:word count:?\s*)?\d+ words?\)\s*$/i, '').trim();
}
