import { escapePattern } from '../../text/escape-pattern.ts';

/** "… introduces Mini-Fjord, a framework for …", "we present AlignMerge (…)": a name, and what it is said to be. */
const introducing =
  /\b(?:introduc|present|launch|unveil|releas|announc|propos|debut|open[- ]sourc)(?:e[sd]?|s|ed|es|ing|ped|ping)?\s+(?:its |the |our )?(?:new )?(?<name>\p{Lu}[\p{L}\d.+-]*(?: (?:\p{Lu}[\p{L}\d.+-]*|\d[\d.]*)){0,3})(?:,| \(|:| –| —)\s*(?<what>[^.]{0,80})/gu;
const noName =
  /^(?:The|A|An|It|Its|New|Our|This|That|Today|In|On|For|With|AI|API|LLM|LLMs|Mr|Ms|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * What an article introduces under a name nobody has listed yet, with its kind; null where it introduces nothing that title or text come
 * back to.
 */
export function introducedName(
  title: string,
  sentences: readonly string[],
): { name: string; kind: 'model' | 'product' } | null {
  for (const text of [title, ...sentences.slice(0, 8)]) {
    for (const { groups } of text.matchAll(introducing)) {
      const { name = '', what = '' } = groups ?? {};
      if (noName.test(name.split(' ')[0]!)) continue;
      const told =
        sentences.find((sentence) =>
          new RegExp(`${escapePattern(name)}, (?:an?|the|its|our) `, 'u').test(sentence),
        ) ?? what;
      const uses = sentences.filter((sentence) => sentence.includes(name)).length;
      if (title.includes(name) ? uses >= 1 : uses >= 3)
        return {
          name,
          kind: /\bmodels?\b|\bLLMs?\b/.test(
            (told.split(`${name}, `)[1] ?? told).split(/\b(?:for|that|which|to)\b/)[0]!,
          )
            ? 'model'
            : 'product',
        };
    }
  }
  return null;
}
