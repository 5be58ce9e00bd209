import type { CompetitorRow } from '../../insight/sections/competitors.ts';
import type { Item } from '../../insight/sections/index.ts';
import type { Mentioned } from './entities.ts';
import { quoteOf, type Reading } from './reading.ts';

/** How an article states a property of a model or chip; the first group is the cell. */
const properties: [CompetitorRow, RegExp][] = [
  ['context', /((?:\d[\d.,]*\s?(?:[KM]\b|million|thousand)?|one million|two million)[- ]tokens?)[- ]context|context (?:window|length) of (?:up to |about )?(\d[\d.,]*\s?(?:[KM]\b|million|thousand)? ?tokens?)|(\d[\d.]*\s?[万百]*)\s?(?:token|tokens)?的?上下文/iu],
  ['parameters', /(\d[\d.,]*\s?(?:[BT]\b|billion|trillion|million))[- ](?:total )?parameters?\b|(\d[\d.]*\s?[万亿]+)参数/iu],
  ['price-in', /([$€¥]\s?\d[\d.,]*) (?:per|for each|a) (?:million|1M|one million) input tokens|([$€¥]\s?\d[\d.,]*) per million (?:tokens of input|for input)/iu],
  ['price-out', /([$€¥]\s?\d[\d.,]*) (?:per|for each|a) (?:million|1M|one million) output tokens|and ([$€¥]\s?\d[\d.,]*) (?:per|for each) million output/iu],
  ['licence', /\b((?:Apache(?: License)? 2\.0|MIT|BSD-3|CC[- ]BY[\w.-]*)(?: licen[cs]e)?)\b/u],
  ['memory', /(\d[\d.,]*\s?[GT]B) of (?:HBM\w*|memory|VRAM)|(\d[\d.,]*\s?[GT]B (?:of )?HBM\w*)/u],
];

/** What the article itself states of its subject: sentences that name it and no other model or chip. */
export function statedCells({ sentences }: Reading, { name, sentences: at }: Mentioned, day: string): Item<'competitors'>[] {
  return at.flatMap((index) => {
    const sentence = sentences[index];
    if (!sentence || /\b(?:than|compared|versus|vs|unlike|rival|previous|predecessor|while)\b|相比|此前/iu.test(sentence.text)) return [];
    return properties.flatMap(([row, pattern]) => {
      const match = pattern.exec(sentence.text);
      const value = match?.slice(1).find(Boolean)?.trim();
      return value ? [{ text: value, basis: 'stated' as const, evidence: [quoteOf(sentence)], link: null, name: name.slice(0, 80), subject: true, row, asOf: day }] : [];
    });
  });
}
