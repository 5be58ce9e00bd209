import type { Item } from '../../../insight/sections/index.ts';
import { statedClaim, type Said } from '../claims.ts';
import type { ArticleAnalysis, AnalyzedSentence } from '../analyze-article.ts';

/** Forward-looking words; a plan or forecast, not a condition or a politeness. */
const forward =
  /\b(?:will (?!be able|have to be|not only|smith)\w+|is (?:expected|set|likely|poised|slated|due|scheduled) to|are (?:expected|set|likely|poised|slated|due|scheduled) to|expects?|plans? to|aims to|intends to|forecasts|predicts|predicted|projected to|could (?:soon )?(?:lead|force|mean|become|reach|replace|cost|rise|fall|change|make|cut|reduce|limit|create|open|help|face)|warn(?:s|ed)? that|by (?:20[2-9]\d|the end of (?:the|this|next) \w+|next year)|in the (?:coming|next) (?:\w+ )?(?:weeks?|months?|years?|quarters?|decade)|next (?:year|month|quarter|decade))\b|将(?:会|在|于)?|预计|有望|计划|未来/iu;

/** "…, Ann Lee said", "According to Ann Lee, …", "Ann Lee expects …", each with who speaks. */
const speakers = [
  /[,”"’]\s*(?:said|says|predicts|predicted|warns|warned|adds|added)\s+((?:\p{Lu}[\p{L}.'’-]+)(?:\s+(?:de|van|von|\p{Lu}[\p{L}.'’&-]+)){0,3})/u,
  /[,”"]\s*((?:\p{Lu}[\p{L}.'’-]+)(?:\s+(?:de|van|von|\p{Lu}[\p{L}.'’&-]+)){0,3})\s+(?:said|says|predicts|predicted|warned|added)[^,]*$/u,
  /\b[Aa]ccording to\s+((?:\p{Lu}[\p{L}.'’-]+)(?:\s+(?:de|van|von|\p{Lu}[\p{L}.'’&-]+)){0,3})/u,
  /^((?:Analysts|Researchers|Economists|Lawyers|Officials) at (?:\p{Lu}[\p{L}.'’&-]+)(?:\s+\p{Lu}[\p{L}.'’&-]+){0,3})/u,
  /^((?:\p{Lu}[\p{L}.'’-]+)(?:\s+\p{Lu}[\p{L}.'’&-]+){0,3})(?:,[^,]{2,80},)?\s+(?:said|says|expects?|predicts?|plans|aims|intends|warn(?:s|ed)|believes?|estimates?|forecasts|added|told|projects)\b/u,
  /([\p{Script=Han}A-Za-z·]{2,12})(?:表示|称|指出|认为|预计|计划|透露)/u,
];

const notNames =
  /^(?:The|This|That|It|He|She|They|We|And|But|In|On|At|By|For|As|If|A|An|I|His|Her|Their|Its|Our|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|公司|该公司|交易|项目|新规|办法|订单|产品|市场|官方|他们|他|她)$/;

/** What the article says will or may come: prediction, who says it, by when, and the reason given in the same words. */
export function implications(
  reading: ArticleAnalysis,
  said: Said,
  most: number,
): Item<'implications'>[] {
  const candidates = reading.sentences
    .filter(
      (sentence) =>
        sentence.standsAlone &&
        sentence.words >= 8 &&
        sentence.words <= 50 &&
        forward.test(sentence.text) &&
        tellsMore(reading, sentence.text) &&
        !/^(?:if|when) you\b|\byou(?:'ll|’ll)? (?:will|can)\b/i.test(sentence.text),
    )
    .map((sentence) => ({
      sentence,
      worth:
        sentence.score +
        (speakerOf(sentence.text) ? 0.6 : 0) +
        (horizonOf(sentence.text) ? 0.8 : 0),
    }))
    .sort((one, other) => other.worth - one.worth);
  const items: Item<'implications'>[] = [];
  for (const { sentence } of candidates) {
    if (items.length >= most) break;
    if (said.overlap(sentence.content) > 0.5) continue;
    said.add(sentence.text);
    items.push(implicationOf(sentence));
  }
  return items;
}

/** In essays and guides "will" mostly states a habit: there, somebody or a date must stand behind it. */
function tellsMore({ eventType }: ArticleAnalysis, text: string): boolean {
  if (/\bwe(?:['’]ll| will)\b/i.test(text)) return false;
  return (
    (eventType !== 'opinion' && eventType !== 'other') ||
    foretold.test(text) ||
    speakerOf(text) !== null ||
    horizonOf(text) !== null
  );
}

const foretold =
  /\b(?:expected|projected|forecast\w*|predict(?:s|ed|ions?)|likely|in the (?:coming|next)|next (?:year|decade)|by the end of|the future of|will (?:get|become|grow|shrink|disappear|replace|remain|no longer))\b|预计|未来|有望/i;

function implicationOf(sentence: AnalyzedSentence): Item<'implications'> {
  return {
    ...statedClaim(sentence),
    rationale: rationaleOf(sentence.text),
    horizon: horizonOf(sentence.text),
    speaker: speakerOf(sentence.text),
  };
}

/** The reason the sentence itself gives. */
function rationaleOf(text: string): string | null {
  const reason =
    /\b(?:because|as a result of|due to (?=the|an?|its|their|his|her|rising|growing|high|low|lack|strong|weak)|thanks to|given that)\s*[^.;]{12,}|因为[^。；]{6,}|由于[^，。；]{6,}/iu.exec(
      text,
    )?.[0];
  const isWhole =
    reason !== undefined &&
    (reason.match(/[(（]/g) ?? []).length === (reason.match(/[)）]/g) ?? []).length;
  return isWhole ? reason.trim().replace(/[,，]$/, '') : null;
}

/** By when, as the sentence states it; only a year or a month named in full becomes a date. */
function horizonOf(text: string): Item<'implications'>['horizon'] {
  const year =
    /\b(?:by|in|before|until|through|from|on)\s+(?:the (?:end|middle|beginning|(?:first|second|third|fourth) (?:quarter|half)) of\s+|(?:early|mid|late)[- ]|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?)?(20[2-9]\d)\b|(20[2-9]\d)年/u.exec(
      text,
    );
  if (!year) return null;
  return { text: year[0], date: (year[1] ?? year[2])! };
}

function speakerOf(text: string): string | null {
  for (const pattern of speakers) {
    const name = pattern.exec(text)?.[1]?.trim();
    if (name && !notNames.test(name.split(' ')[0]!) && name.length <= 60)
      return name.replace(/[’']s?$/, '');
  }
  return null;
}

/** Words by which a sentence says what is at stake, with how much they say. */
const stakes: [RegExp, number][] = [
  [
    /\b(?:means that|meaning (?:that )?|which means|as a result|so that|leads? to|could (?:\w+ )?(?:force|help|lead|mean|make|allow|put|reshape|threaten|give|cost|reduce|cut|decide|determine|change|become|end|push|bring|open)|would (?:allow|force|make|give|require|mean|cut)|threatens?|undercuts?|push(?:es|ed)? (?:\w+ )?(?:down|up)|narrow(?:s|ed|ing) the gap|forc(?:es|ed|ing)|puts? pressure|raises? (?:questions|concerns)|at stake)\b/i,
    1.2,
  ],
  [
    /\b(?:first (?:time|ever|such|open|company|model|state|country)|the first (?!step|thing|real|one\b|section|stage|part|phase|few|two|three)|largest|biggest|fastest|cheapest|most (?:powerful|expensive|valuable|capable)|record|only (?:company|model)|unprecedented|milestone|never before)\b/i,
    1,
  ],
  [
    /\b(?:compared (?:with|to)|up from|down from|than (?:its|the|any|rivals|previous|in|last)|half the|times (?:more|faster|cheaper|the)|percent of|% of|double[ds]?|tripled?|surpass(?:es|ed)?|overtak(?:es|en))\b/i,
    0.7,
  ],
  [
    /\b(?:matters? (?:for|to|because|most)|important because|critical (?:for|to)|crucial|essential (?:for|to)|turning point|game[- ]chang\w+|fines? of|face (?:fines|penalties)|penalt(?:y|ies) of|billions of)\b/i,
    1.1,
  ],
  [
    /\b(?:allows? (?:\w+ )?(?:to|developers|users|companies)|enabl(?:es|ing)|because|since many|due to|in order to|important|critical|significant|key to|essential|fundamental)\b/i,
    0.6,
  ],
  [
    /\b(?:risks?|concerns?|warn(?:s|ed|ing)|fears?|dangers?|harm(?:s|ful)?|pressure|competition|rivals?|competitors?|dominance|dependen(?:ce|t)|reliance|shortage|bottleneck|jobs?|(?:cut|lower|raise|reduc)\w* costs?|savings?|saves?|revenue|market share|demand|compliance|liability|penalt(?:y|ies))\b/i,
    0.5,
  ],
  [/意味着|有望|将使|迫使|倒逼|导致|威胁|打破|引发(?:担忧|质疑)/u, 1.2],
  [
    /首次|首个|首款|最大|最强|降低|提升|挑战|影响|领先|超过(?!\d)|依赖|竞争|风险|成本|节约|节省/u,
    0.8,
  ],
];

/** How much a sentence says about what is at stake: 0 for nothing, about 1 for a clear cue, more for several. */
export function stakeOf(sentence: string): number {
  return stakes.reduce((sum, [pattern, weight]) => sum + (pattern.test(sentence) ? weight : 0), 0);
}
