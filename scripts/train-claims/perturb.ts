import { namesIn } from '../../lib/insight/grounding/checks/names.ts';
import { isOpposite } from '../../lib/insight/grounding/entailment/opposites.ts';
import { concepts } from '../../lib/insight/grounding/entailment/lexicon/concepts.en.ts';
import { termsOf, type Term } from '../../lib/insight/grounding/entailment/terms.ts';
import { parseText } from '../../lib/insight/grounding/parsed-text.ts';

/** One true statement made false by one edit, so that style cannot tell the two apart. */
export interface Perturbed {
  kind: string;
  text: string;
}

interface PerturbOptions {
  /** Words of other names in the article. */
  otherNames: string[];
  random: () => number;
}

/** Every edit that applies to an English statement. */
export function perturbations(text: string, { otherNames, random }: PerturbOptions): Perturbed[] {
  const passage = parseText(text);
  const terms = termsOf(passage, 'en');
  const names = namesIn(passage);
  const pick = <Value>(values: Value[]): Value | undefined =>
    values[Math.floor(random() * values.length)];
  const replaced = (start: number, end: number, by: string) =>
    passage.text.slice(0, start) + by + passage.text.slice(end);
  const made: Perturbed[] = [];
  const add = (kind: string, changed: string | undefined) => {
    if (changed !== undefined && changed !== passage.text) made.push({ kind, text: changed });
  };

  const auxiliary = /\b(?:is|are|was|were|has|have|will|can|could|would|did)\b(?! not)/.exec(
    passage.text,
  );
  if (auxiliary)
    add(
      'negation',
      replaced(auxiliary.index, auxiliary.index + auxiliary[0].length, `${auxiliary[0]} not`),
    );
  add('negation', passage.text.replace(/ (?:not|never)\b|n't\b/, ''));

  const plain = terms.filter((term) => term.isContent && !term.isName && !term.isNumber);
  const turned = plain.flatMap((term) => {
    const other = pick(oppositesOf(term));
    return other === undefined ? [] : [{ term, other }];
  });
  const turn = pick(turned);
  if (turn)
    add(
      'opposite',
      replaced(turn.term.start, turn.term.end, inflected(turn.term.text, turn.other)),
    );

  const name = pick(names);
  const otherName = pick(otherNames.filter((other) => !passage.text.includes(other)));
  if (name && otherName) add('name', replaced(name.start, name.end, otherName));
  const [first, ...rest] = names;
  const last = rest.at(-1);
  if (first && last && first.text !== last.text && last.start > first.end + 2)
    add(
      'roles',
      passage.text.slice(0, first.start) +
        last.text +
        passage.text.slice(first.end, last.start) +
        first.text +
        passage.text.slice(last.end),
    );

  const [one, other] = passage.quantities;
  if (one && other && one.text !== other.text && other.start > one.end)
    add(
      'number-owner',
      passage.text.slice(0, one.start) +
        other.text +
        passage.text.slice(one.end, other.start) +
        one.text +
        passage.text.slice(other.end),
    );
  if (one) {
    add(
      'bound',
      replaced(
        one.start,
        one.start,
        pick(['at least ', 'up to ', 'more than ', 'less than ', 'exactly ']) ?? '',
      ),
    );
    add(
      'number',
      replaced(
        one.start,
        one.end,
        one.text.replace(/\d/, (digit) => String(((Number(digit) + 3) % 9) + 1)),
      ),
    );
  }

  add(
    'hedge',
    passage.text.replace(
      / (?:may|might|could|reportedly|likely|allegedly|plans to|expects to|aims to|is expected to|wants to)\b/,
      '',
    ),
  );
  add(
    'attribution',
    passage.text.replace(
      /,? (?:according to|[A-Z]\w+ (?:said|says)|the company (?:said|says)).*$/,
      '',
    ),
  );
  const noun = plain.find(({ text: word }) => /^[a-z]+s$/.test(word));
  if (noun)
    add(
      'quantifier',
      replaced(noun.start, noun.start, pick(['all ', 'most ', 'only ', 'some ']) ?? ''),
    );
  add(
    'quantifier',
    passage.text.replace(/\b(?:some|many|most|several|nearly all|certain)\b/, 'all'),
  );
  add(
    'cause',
    `${passage.text.replace(/\.$/, '')} ${pick(['because of the new rules', 'after investors pushed for it', 'to cut costs', 'in response to rivals'])}.`,
  );
  add(
    'scope',
    `${passage.text.replace(/\.$/, '')} ${pick(['worldwide', 'for every customer', 'for free', 'for the first time'])}.`,
  );
  return made;
}

const examples = Object.entries(concepts).map(([id, words]) => ({
  id,
  words: words.split(' '),
}));

function oppositesOf(term: Term): string[] {
  const wordOf = (id: string) => examples.find((example) => example.id === id)?.words[0];
  return examples.flatMap(({ id }) => {
    const word = wordOf(id);
    const other = word && termsOf(parseText(word), 'en')[0];
    return other && isOpposite(term, other) ? [word] : [];
  });
}

/** The other word with the ending of the first. */
function inflected(written: string, other: string): string {
  if (written.endsWith('ed')) return other.endsWith('e') ? `${other}d` : `${other}ed`;
  if (written.endsWith('ing')) return `${other.replace(/e$/, '')}ing`;
  if (/[^s]s$/.test(written)) return `${other}s`;
  return other;
}
