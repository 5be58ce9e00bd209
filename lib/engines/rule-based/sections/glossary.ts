import { findTerms } from '../../../knowledge/find-terms.ts';
import type { Item } from '../../../insight/sections/index.ts';
import type { ArticleAnalysis } from '../analyze-article.ts';
import { pattern, sequence } from '../../../text/pattern.ts';

const MOST = 12;

/** Terms that are everyday words unless a technical one is next to them. */
const everyday = pattern('gi', [
  sequence(
    '(?<!',
    [
      'self-',
      'cross-',
      'multi-head ',
      'head ',
      'sparse ',
      'linear ',
      'flash ',
      'radix ',
      'sliding-window ',
      'new ',
    ],
    String.raw`)\battention\b(?! (?:mechanism|head|layer|scheme|kernel|block|matri))`,
  ),
  String.raw`\b(?:more|pay|your|public|media) attention\b`,
]);

/** Terms of the card's lines that the pack explains. */
export function glossary({ language }: ArticleAnalysis, lines: string[]): Item<'glossary'>[] {
  return findTerms(lines.join('\n').replace(everyday, (word) => '·'.repeat(word.length)))
    .slice(0, MOST)
    .map(({ text, term }) => {
      const words = language.startsWith('zh') && term.zh ? term.zh : term.text;
      return {
        text: words,
        basis: 'stated',
        evidence: [
          {
            kind: 'fact',
            id: `glossary:${term.id}`,
            text: words,
            source: term.source,
            asOf: term.asOf,
          },
        ],
        link: null,
        term: text.slice(0, 60),
      };
    });
}
