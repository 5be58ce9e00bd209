import type { Term } from './terms.ts';

/** English and Chinese words that refer to something said before. */
const pronouns = new Set(
  'it its they their them he his him she her this these those we our us i my 该 其 他 她 它 这 我 们'.split(
    ' ',
  ),
);

/** Nouns that refer back where `the` stands before them. */
const nouns = new Set(
  [
    'company firm startup start-up group maker model tool duo lab chipmaker agency team study',
    'researchers deal feature system app product service ban rule rules law bill order letter plan',
    'release airline giant court case report lawsuit agreement partnership acquisition platform',
    'bot chatbot news move attack site project program event technology paper author authors judge',
    'suit announcement act update',
  ].flatMap((line) => line.split(' ')),
);

/** True for a word by which a sentence refers to something said before. */
export function isReference({ folded }: Term): boolean {
  return pronouns.has(folded) || nouns.has(folded);
}

/** True for a word that stands for a person or a thing by itself. */
export function isPronoun({ folded }: Term): boolean {
  return pronouns.has(folded);
}
