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
