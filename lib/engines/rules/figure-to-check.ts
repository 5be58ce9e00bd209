import { isPast } from './no-event.ts';
import { shared, type Reading, type ReadSentence } from './reading.ts';

/** A figure with its unit and what it is of: "71% of consumers", "$503 billion by 2030", "three times faster". */
const figures = [
  /(?<![\p{L}\d.,-])(?:(?:about|nearly|almost|over|more than|up to|at least|roughly) )?\d[\d.,]*(?:%| percent| per cent) of (?:[\p{L}\d-]+ ){0,4}?[\p{L}-]{3,}s(?![\p{L}\d])/u,
  /[$€£¥]\d[\d.,]* ?(?:million|billion|trillion|bn)(?: (?:by|in) 20\d\d)?/u,
  /(?<![\p{L}\d.,-])\d[\d.,]*(?:x| times) (?:faster|cheaper|more|fewer|less|larger|smaller|better)[^,.;)]{0,30}?(?= (?:than|and|while|with)\b|[,.;)])/u,
  /(?:rose|fell|gr[eo]w[ns]?|declin\w+|dropp\w+|increas\w+|decreas\w+|cut\w*|sav\w+|improv\w+|reduc\w+|up|down)(?: [\p{L}-]+){0,2}? (?:by )?(?:about |nearly |almost |over |more than |up to |as much as )?\d[\d.,]*(?:%| percent| per cent)/u,
  /[\p{Script=Han}]{2,6}\d[\d.,]*\s?(?:%|亿美元|亿元|万亿元|倍)/u,
];

/** The figure of an article that is worth tracing: stated near its subject, of no year gone by; null where it has none. */
export function figureToCheck({
  sentences,
  title,
  article,
}: Reading): { figure: string; sentence: ReadSentence } | null {
  let best: { figure: string; sentence: ReadSentence; worth: number } | null = null;
  for (const sentence of sentences) {
    if (!sentence.standsAlone) continue;
    const figure = figures
      .map((pattern) => pattern.exec(sentence.text)?.[0].trim())
      .find((found) => found !== undefined);
    if (figure === undefined) continue;
    const near = shared(title, sentence.content);
    const worth = sentence.score + near - (isPast(sentence.text, article.publishedAt) ? 1 : 0);
    if (near > 0 && worth > (best?.worth ?? -Infinity)) best = { figure, sentence, worth };
  }
  return best;
}
