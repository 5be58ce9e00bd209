import { isUnspacedLanguage } from './is-unspaced-language.ts';

/** Words that point back to what the reader does not see, where a sentence opens with them. */
const pronouns = new Set(
  'he she it they him them we i you his her hers its their theirs our my your this that these those such you’ve you’ll you’d he’s she’s it’s they’re they’ve we’re we’ve i’m i’ve i’d you’re that’s here’s there’s we’ll they’ll it’ll he’ll she’ll i’ll that’ll there’ll'.split(
    ' ',
  ),
);
const connectives = new Set(
  'but and so or nor yet then also however moreover furthermore meanwhile instead still thus therefore hence nevertheless nonetheless besides additionally consequently similarly likewise otherwise afterward afterwards elsewhere conversely accordingly indeed rather plus again finally lastly below above second secondly third thirdly'.split(
    ' ',
  ),
);
const backward =
  /^(?:since then|(?:in|for|by|on|at|as|to|of) (?:addition|contrast|turn|fact|other words|that|this|these|those|example|instance|comparison|response|return|the meantime|doing so|a result|the other hand|the contrary|both cases|the same)|because of (?:this|that)|(?:after|before|since|despite|with|during|under|through|without|beyond|given|like|among|unlike|once|when|if|while|until|as|although|though) (?:this|that|these|those|it|they|he|she|them|him|her|which)|according to (?:him|her|them|it)|(?:one|two|three|four|some|many|most|several|few|all|none|each|any|both|another|others?|neither|either|much|more|part|half) (?:of (?:them|these|those|which|that|this|its?|their|his|her)|(?:has|have|had|is|are|was|were|said|says|told|also|did|do|does))|not (?:only|all|everyone|so)|no (?:one|wonder|matter)|another|the (?:following|former|latter|same|other|others|two|three|pair|duo|trio)) /;
/** "The company" says nothing to a reader who has not seen which; "the company behind X" does. */
const definite =
  /^(?:the|an?other|our|my) (?:new |latest |updated? )?(?:compan(?:y|ies)|firms?|startups?|start-ups?|group|organi[sz]ation|team|move|deal|decision|announcement|agreement|acquisition|tools?|features?|service|update|paper|study|report|researchers|authors|model|models|system|product|chip|lawsuit|suit|complaint|bill|law|rule|rules|investment|round|plan|plans|news|post|app|technology|software|man|woman|victim|couple|suspect|officer|officers|boy|girl|family|incident|attack|video|footage|website|site)(?:['’]s?)? (?!of|behind|at|from|that|who|which|called|named|by|to\b)/;

/** "The publishers say": one plain noun with an article, at once followed by its verb, was introduced before; some things need no introduction. */
const introduced =
  /^the (?!world|internet|web|government|public|economy|industry|market|markets|future|rest|best|first|president|pope|prime|supreme|senate|house|congress|pentagon|earth|sun|moon|media|press|police|weather|military|army|poor|rich|young|elderly)[a-z-]{3,} (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|also|now|then|says?|said|added|told|declined|plans?|did|does|do|came|comes|took|takes|began|appeared|happened|occurred|died|worked|applies|covers|includes?|requires?|allows?|uses?|offers?|shows?|means|gives?|makes?|lets|supports?|provides?|adds|runs?|works?|reads?|draws?|costs?|helps?|aims|expects?|announced|released|launched|raised|reported|found|showed|warned|argued|accused|asked|filed|ruled|approved|rejected) /;

const expletive =
  /^(?:it (?:is|was|has been|will be) (?:\w+ )?(?:that|to) |there (?:is|are|was|were|have|has) )/;

const chinese =
  /^(?:而?(?:以上|上述)|在此|由此|(?:报道|報導|报告)指出|就在[^,，。]{1,6}前|与之|與此|對此|同時|然後|此外|另据|他|她|它|这|那|此|其|该|上述|前者|后者|对此|因此|所以|但|然而|不过|而且|并且|同时|另外|与此|于是|因而|当然|例如|比如|本次|我|也|还|并)/;

/** True where a sentence opens with words whose meaning stands in an earlier sentence ("He", "The company", "However", "该公司"). */
export function opensDangling(sentence: string, language = 'en'): boolean {
  const bare = sentence.replace(/^[\s"“”'‘’「『（(]+/, '');
  if (isUnspacedLanguage(language)) return chinese.test(bare);
  const opening = `${bare.slice(0, 80).toLowerCase().replaceAll("'", '’')} `;
  if (expletive.test(opening)) return false;
  const word = /^[a-z’]+/.exec(opening)?.[0] ?? '';
  return (
    pronouns.has(word) ||
    connectives.has(word) ||
    backward.test(opening.replaceAll(',', '')) ||
    definite.test(opening)
  );
}

/** True where a sentence opens with a plain noun as if the reader had met it ("The publishers say …"): stricter than a pronoun, for lines read without any context. */
export function opensWithKnownThing(sentence: string): boolean {
  return introduced.test(`${sentence.slice(0, 80).toLowerCase()} `);
}

/** The sentence without a connective it opens with ("But the court …" becomes "The court …"); unchanged where none does. */
export function withoutConnective(sentence: string): string {
  const found =
    /^(?:(?:but|and),?\s+|(?:so|yet)(?:,\s+|\s+(?!far\b|much\b|many\b|that\b|long\b|often\b|another\b|again\b|to\b))|(?:also|moreover|furthermore|meanwhile|additionally|nevertheless|nonetheless|of course),?\s+|(?:however|still|indeed|in addition|in fact|on the other hand|similarly|likewise|after all|clearly|unsurprisingly),\s+)(?=\S)/i.exec(
      sentence,
    );
  if (!found || sentence.length - found[0].length < 20) return sentence;
  const rest = sentence.slice(found[0].length);
  return rest[0]!.toUpperCase() + rest.slice(1);
}
