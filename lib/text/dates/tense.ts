export type Tense = 'past' | 'future' | 'unknown';

const irregular =
  'said|was|were|had|did|has|told|began|met|came|went|took|made|gave|got|fell|rose|won|lost' +
  '|held|left|ran|sold|bought|spoke|saw|sent|found|led|became|cut|hit|set|put|struck|shot|drew' +
  '|grew|kept|knew|thought|brought|wrote|broke|chose|flew|threw|built|spent|unveiled';
const cues = new RegExp(
  [
    String.raw`\b(?<future>(?:will|would|shall|may|won't)\b(?: not)?(?: also)?(?: be)?(?: [a-z]+ed\b| (?:held|sent|sold|made|given|taken|seen|shown|built|put|set|met|sworn)\b)?|'ll\b|(?:is|are|be) (?:scheduled|due|slated|planned|set|expected|supposed|going|about) (?:for|to|on)(?: be)?(?: [a-z]+)?|(?:is|are) to(?: be)?(?: [a-z]+)?|(?<!(?:was|were|been) )(?:scheduled|slated|due|set|expected|expects?|hopes?|intends?|wants?|agreed|prepares?|preparing|ready) (?:for|to)(?: be)?(?: [a-z]+)?|to be [a-z]+|upcoming|until|deadline|(?:plan(?:s|ned|ning)?|scheduled?) (?:to|for|an?|the|on)(?: be)?(?: [a-z]+)?|as (?:soon|early) as)`,
    String.raw`\b(?<past>${irregular}|[a-z]{2,}ed)\b(?! to\b)`,
  ].join('|'),
  'gi',
);

/**
 * Whether what is at `index` is told as past or as still to come: the nearest verb before it in the
 * sentence decides, else the nearest after it. English only.
 */
export function tenseAt(text: string, index: number, end: number): Tense {
  const before = text.slice(Math.max(0, index - 110), index);
  const from = sentenceStart(before);
  const earlier = lastCue(before.slice(from));
  if (earlier !== 'unknown') return earlier;
  const after = text.slice(end, end + 80);
  const to = /[.!?;](?=\s|$)/.exec(after)?.index ?? after.length;
  return firstCue(after.slice(0, to));
}

function sentenceStart(before: string): number {
  let start = 0;
  for (const match of before.matchAll(/[a-z)"'][.!?;:]["']?\s+(?=["'`(]*[A-Z])/g))
    start = match.index + match[0].length;
  return start;
}

function lastCue(text: string): Tense {
  let tense: Tense = 'unknown';
  for (const match of text.matchAll(cues))
    tense = match.groups?.['future'] === undefined ? 'past' : 'future';
  return tense;
}

function firstCue(text: string): Tense {
  cues.lastIndex = 0;
  const match = cues.exec(text);
  cues.lastIndex = 0;
  if (!match) return 'unknown';
  const future = match.groups?.['future'];
  if (future === undefined) return 'past';
  // What is planned or due is so from the verb before it on; only "will" and "is to" reach back.
  return /^(?:will|would|shall|may|won't|'ll|is|are)\b/i.test(future) ? 'future' : 'unknown';
}
