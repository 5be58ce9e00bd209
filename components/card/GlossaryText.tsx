import { Fragment } from 'react';
import { useCard, type CheckedClaim } from './card-context.ts';

/** Text in which each of the card's glossary terms is a button that opens its explanation. */
export function GlossaryText({ text }: { text: string }) {
  const { glossary, openEvidence } = useCard();
  return splitAtTerms(text, glossary).map(({ text: words, claim }, index) =>
    claim ? (
      <button
        key={index}
        type="button"
        className="term"
        aria-haspopup="dialog"
        onClick={(event) => openEvidence(claim, event.currentTarget)}
      >
        {words}
      </button>
    ) : (
      <Fragment key={index}>{words}</Fragment>
    ),
  );
}

interface Part {
  text: string;
  claim: CheckedClaim | null;
}

/** Cuts the text at whole-word occurrences of the terms, the first of each; longer terms win. */
export function splitAtTerms(text: string, terms: (CheckedClaim & { term: string })[]): Part[] {
  let parts: Part[] = [{ text, claim: null }];
  for (const claim of terms.toSorted((a, b) => b.term.length - a.term.length)) {
    const word = claim.term.replace(
      /[.*+?^${}()|[\]\\/-]/g,
      (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
    );
    const pattern = new RegExp(
      `(?<![\\p{Script=Latin}\\p{N}])${word}(?![\\p{Script=Latin}\\p{N}])`,
      'iu',
    );
    for (const [index, part] of parts.entries()) {
      const found = part.claim ? null : pattern.exec(part.text);
      if (!found) continue;
      const after = found.index + found[0].length;
      const cut: Part[] = [
        { text: part.text.slice(0, found.index), claim: null },
        { text: found[0], claim },
        { text: part.text.slice(after), claim: null },
      ];
      parts = [
        ...parts.slice(0, index),
        ...cut.filter((piece) => piece.text !== ''),
        ...parts.slice(index + 1),
      ];
      break;
    }
  }
  return parts;
}
