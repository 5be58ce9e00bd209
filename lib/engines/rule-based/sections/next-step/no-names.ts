/** Capitalized words that name nothing a step could use. */
const unnamed: ReadonlySet<string> = new Set(
  [
    // abbreviations of the field
    'AI API APIs AGI LLM LLMs GPU GPUs ML SDK SDKs PC PCs IT RAM ID VP CEO CTO CFO COO MoE',
    'AI-generated AI-powered',
    // function words at the head of sentences
    'I It The This That We He She They In On At But And If As For A An So To By No Not When While',
    'What How Its Their There These Those Our You Your After Before With Now Then Here Some Many',
    'Most More Last Next New One Two Mr Mrs Dr Ms',
    // peoples, languages, parties
    'Chinese American Indian European Republican Democrat English Internet US U.S UK EU Science',
    'Q1 Q2 Q3 Q4',
  ].flatMap((line) => line.toLowerCase().split(' ')),
);

const months = [
  'January|February|March|April|May|June|July|August|September|October|November|December',
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec',
  'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
].join('|');
const calendar = new RegExp(String.raw`^(?:${months})\.?(?: \d.*)?$`);
const titleOfPerson =
  /\b(?:Chief|Officer|President|Director|Minister|Professor|Chairman|Secretary)\b/;

/** Whether capitalized words name nothing: a function word, a month, someone's title. */
export function isNoName(name: string): boolean {
  return (
    unnamed.has(name.toLowerCase()) ||
    calendar.test(name) ||
    titleOfPerson.test(name) ||
    /^[\d.,]+$/.test(name)
  );
}
