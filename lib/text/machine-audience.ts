import { pattern, sequence } from './pattern.ts';

/** What a machine makes of a page. */
const outputs = [
  'summar(?:y|ies)',
  'digests?',
  'abstracts?',
  'synops[ie]s',
  'recaps?',
  'takeaways?',
  'tl;?dr',
  'cards?',
  'briefs?',
];

/** Machines that handle the page, as a text may call them. */
const readers = [
  '(?:automated|machine|artificial|robot|non-?human) (?:readers?|audiences?|agents?|systems?)',
  '(?:syndication|digest|aggregation|summari[sz]ation|indexing) (?:tools?|software|systems?|services?|bots?)',
  'screen readers and \\w+ software',
  '(?:ai |language )?(?:models?|assistants?|agents?|bots?|crawlers?|summari[sz]ers?|llms?) ' +
    '(?:handling|processing|reading|parsing|visiting|indexing|summari[sz]ing) (?:this|the) ' +
    '(?:page|text|article|piece|story|document|post)',
  'machine-made (?:\\w+)',
];

/** Words that make an order, a request or a condition of it. */
const demands = [
  '(?:must|shall|should|ought to|needs? to|ha(?:s|ve) to|(?:is|are) to)',
  '(?:are|is) (?:kindly |politely )?(?:asked|requested|required|expected|advised|obliged)',
  '(?:the )?(?:correct|only (?:accurate|valid|acceptable)|ideal|approved|required|preferred) \\w+',
  '(?:please|unless|instead of|full marks|graded)',
];

const output = String.raw`\b(?:${outputs.join('|')})\b`;
const reader = String.raw`\b(?:${readers.join('|')})\b`;
const demand = String.raw`\b(?:${demands.join('|')})\b`;
const page = String.raw`\bthis (?:page|piece|story|article|text|post|document|material)\b`;

const patterns = [
  // A machine reader and a demand in one sentence.
  new RegExp(`${reader}[^.!?\\n]{0,80}${demand}|${demand}[^.!?\\n]{0,80}${reader}`, 'i'),
  // What a machine is to write of this very page.
  new RegExp(`${output}[^.!?\\n]{0,60}${page}|${page}[^.!?\\n]{0,40}${output}`, 'i'),
  // A summary in general with a demand of what it says: `in abstracts, write`, `cards that say`.
  new RegExp(String.raw`\b(?:in|for|of) ${output}[,:]? (?:write|say|state|use|put|replace)\b`, 'i'),
  new RegExp(String.raw`(?:unless|suppose|if) (?:a|the) ${output} (?:says?|said|states?)\b`, 'i'),
  new RegExp(String.raw`\b(?:go|goes|given) to ${output} that (?:say|state|name|call)\b`, 'i'),
  new RegExp(String.raw`\bevery ${output} (?:of|on) (?:this|the) (?:page|article|story)\b`, 'i'),
  new RegExp(
    String.raw`^glossary for ${output}|\bassistant then (?:wrote|answered|replied)\b`,
    'i',
  ),
  // Calls of tools and answers already filled in.
  pattern('i', [
    String.raw`<\s*(?:invoke|parameter|instructions?|tool|function)\b`,
    sequence(
      String.raw`"(?:type|name|arguments|input)"\s*:\s*["{][^\n]*"`,
      ['name', 'input', 'arguments', 'text', 'claim'],
      '"',
    ),
  ]),
  /^[^\S\n]*(?:hook|tldr|takeaways)\s*:\s*\S/im,
];

/**
 * True for a text that talks about what machines are to make of it: summaries of this page, models
 * that handle it. News about models and summaries in general passes. It is one of several defences:
 * no list of phrasings is complete.
 */
export function speaksOfMachineReading(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}
