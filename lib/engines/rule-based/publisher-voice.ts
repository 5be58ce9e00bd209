import { elementAt } from '../../invariant.ts';
import type { Article } from '../../article/article.ts';
import { escapePattern } from '../../text/normalize.ts';
import { pattern } from '../../text/pattern.ts';

/** Who "we" are on a publisher's own page, with the words of the page that name them. */
export interface Writer {
  name: string;
  quote: { text: string; paragraph: number };
}

/** The publisher's own announcement: who "we" are is on the page. */
export const announcesItself = pattern(
  'iu',
  '^(?<when>',
  ['today,? ', 'now,? ', 'in this (?:paper|work|post),? ', 'here,? ', 'with this release,? '],
  ')?we(?<aux>',
  ["['’]re", "['’]ve", ' are', ' have'],
  ')? ',
  ['now ', 'also ', 'just ', 'proudly ', 'very '],
  '*(?<mood>(?:excited|pleased|happy|proud|thrilled|delighted) to )?(?<verb>',
  [
    'introduc',
    'releas',
    'launch',
    'announc',
    'present',
    'propos',
    'open[- ]sourc',
    'develop',
    'report(?!ed)',
    'publish',
    'unveil',
    'shar',
    'built?',
    'train',
    'mak',
    'add',
    'bring',
  ],
  String.raw`\p{L}*)\b`,
);

/**
 * Rewrites "We are introducing …" with its publisher as the agent ("Corti is introducing …"); null
 * if it is no announcement or mentions another speaker as well.
 */
export function withPublisher(
  text: string,
  { name, quote }: Writer,
): { text: string; quote: Writer['quote'] } | null {
  const found = announcesItself.exec(text);
  if (!found?.groups) return withDoer(text, { name, quote });
  const { when = '', aux = '', mood, verb = '' } = found.groups;
  const rest = text
    .slice(found[0].length)
    .replace(/\bour\b/g, 'its')
    .replace(/\bOur\b/g, 'Its');
  if (/\b(?:we|us|ours|I|my|me)\b/i.test(rest)) return null;
  const does = mood
    ? thirdPerson(verb)
    : /re|are/.test(aux)
      ? `is ${verb}`
      : aux === ''
        ? /ed$|built$/.test(verb)
          ? verb
          : thirdPerson(verb)
        : `has ${verb}`;
  const opener = when === '' ? '' : `${when.charAt(0).toUpperCase()}${when.slice(1)}`;
  return { text: `${opener}${name} ${does}${rest}`, quote };
}

/**
 * "We have signed …", "In May, we cut …": what the publisher did or will do, in a verb whose third
 * person is certain.
 */
const ownDoing = pattern(
  'iu',
  '^(?<when>(?:[^,“"]{2,60}, )?)we(?<short>[\'’](?:re|ve|ll|d))?(?<adverb> ',
  [
    'also',
    'now',
    'just',
    'recently',
    'already',
    'still',
    'have',
    'are',
    'were',
    'will',
    'can',
    'could',
    'would',
    'may',
    'never',
    'currently',
  ],
  String.raw`\b)* (?<verb>\p{Ll}+)\b`,
);
const thirdForms: Readonly<Record<string, string>> = {
  have: 'has',
  are: 'is',
  were: 'was',
  "'re": 'is',
  "'ve": 'has',
  "'ll": 'will',
};
const pastForms = new Set(
  [
    'built found made took began saw gave got went wrote ran led held kept brought cut',
    'set put won lost sold bought met sent spent chose broke grew taught trained tested',
  ]
    .join(' ')
    .split(' '),
);
const unchanged = new Set('will can could would may might must should did had'.split(' '));
const presentForms = new Set(
  [
    'plan expect aim intend offer provide use support recommend release publish continue',
    'find show report build train run work start begin',
  ]
    .join(' ')
    .split(' '),
);

function withDoer(text: string, { name, quote }: Writer): ReturnType<typeof withPublisher> {
  const found = /^(?<when>(?:[^,“"]{2,60}, )?)we(?<rest>['’ ].*)$/isu.exec(text)?.groups;
  if (!found || !ownDoing.test(text)) return null;
  const words = (found['rest'] ?? '')
    .replace(/^['’](re|ve|ll)\b/, (_, short: string) => ` ${thirdForms[`'${short}`] ?? short}`)
    .trimStart()
    .split(' ');
  const at = words.findIndex(
    (word) => !/^(?:also|now|just|recently|already|still|never|currently)$/.test(word),
  );
  const verb = words[at] ?? '';
  const third =
    thirdForms[verb] ??
    (unchanged.has(verb) ||
    /^(?:is|has)$/.test(verb) ||
    pastForms.has(verb) ||
    /\p{Ll}{2}ed$/u.test(verb)
      ? verb
      : presentForms.has(verb)
        ? thirdPerson(verb)
        : null);
  if (third === null) return null;
  words[at] = third;
  const rest = words.join(' ').replace(/\bour\b/g, 'its');
  if (/\b(?:we|us|ours|I|my|me|you|your)\b/i.test(rest)) return null;
  return { text: `${found['when'] ?? ''}${name} ${rest}`, quote };
}

/** "今天，我们正式发布 …": the Chinese announcement, with the publisher's name for "we". */
export function withChinesePublisher(
  text: string,
  { name, quote }: Writer,
): ReturnType<typeof withPublisher> {
  const found =
    /^(?<when>[^，我]{0,12}，)?我们(?:很高兴(?:地)?(?:能)?|非常高兴(?:地)?|也|还|已|已经)?(?<rest>.*)$/su.exec(
      text,
    )?.groups;
  if (!found || /我|咱/.test(found['rest'] ?? '')) return null;
  const gap = /\p{Script=Han}$/u.test(name) ? '' : ' ';
  return { text: `${found['when'] ?? ''}${name}${gap}${found['rest'] ?? ''}`, quote };
}

function thirdPerson(verb: string): string {
  return /(?:s|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** Places where others publish: "we" are not they. */
const platform = pattern(
  'i',
  '^',
  [
    'hugging ?face',
    'medium',
    'substack',
    'github',
    'arxiv',
    'lesswrong',
    'linkedin',
    String.raw`dev(?:\.to| community)`,
    'hackernoon',
    'reddit',
    'youtube',
    'x',
    'twitter',
    'wordpress',
    'notion',
    'product hunt',
    'hacker news',
    'openreview',
  ],
  String.raw`\b`,
);

/**
 * The publisher under the name its own page uses; null where the page names it nowhere, or others
 * publish there.
 */
export function writerOf({
  publisher,
  title,
  paragraphs,
}: Pick<Article, 'publisher' | 'title' | 'paragraphs'>): Writer | null {
  const bare = publisher.replace(/\s*\(.*\)$/, '');
  for (const name of [
    bare,
    bare.replace(/ (?:Blog|News|Developers?|Newsroom|Research|AI for Developers)$/i, ''),
  ]) {
    if (name.length < 2 || !/^\p{Lu}/u.test(name) || platform.test(name)) continue;
    const own = new RegExp(`(?<![\\p{L}\\d])${escapePattern(name)}(?![\\p{L}\\d])`, 'u');
    if (own.test(title)) return { name, quote: { text: title, paragraph: -1 } };
    const at = paragraphs.findIndex(({ text }) => own.test(text));
    const said =
      at < 0
        ? undefined
        : elementAt(paragraphs, at)
            .text.split(/(?<=[.!?]) /)
            .find((sentence) => own.test(sentence));
    if (said !== undefined) return { name, quote: { text: said, paragraph: at } };
  }
  return null;
}
