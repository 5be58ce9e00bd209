import { termsIn } from '../../knowledge/terms-in.ts';
import type { Item } from '../../insight/sections/index.ts';
import type { Reading } from './reading.ts';

const MOST = 12;

/** Terms of the card's lines that the pack explains. */
export function glossary({ language }: Reading, lines: string[]): Item<'glossary'>[] {
  return termsIn(lines.join('\n')).slice(0, MOST).map(({ text, term }) => {
    const words = language.startsWith('zh') && term.zh ? term.zh : term.text;
    return { text: words, basis: 'stated', evidence: [{ kind: 'fact', id: `glossary:${term.id}`, text: words, source: term.source, asOf: term.asOf }], link: null, term: text.slice(0, 60) };
  });
}
