import type { EventType } from '../../insight/event-type.ts';

/** The verbs and nouns by which a sentence reports this kind of event. */
export const eventCue: Record<EventType, RegExp> = {
  release:
    /\b(?:releas|launch|unveil|introduc|debut|announc|ship|roll)(?:e[sd]?|s|ed|es|ing)?\b|发布|發布|推出|上线/i,
  product:
    /\b(?:releas|launch|unveil|introduc|debut|announc|ship|roll|add|bring|integrat|incorporat|overhaul|redesign|expand|updat)(?:e[sd]?|s|ed|es|ing|ped|s out)?\b|推出|发布|發布|上线|啟動|启动|更新/i,
  funding:
    /\b(?:raised?|raises|raising|funding|invest(?:s|ed|ment)|valu(?:ed|ation)|round|led by)\b|融资|估值|领投/i,
  acquisition: /\b(?:acquir\w*|buy(?:s|ing)?|bought|purchase[sd]?|merg\w*|takeover)\b|收购|合并/i,
  regulation:
    /\b(?:vote[sd]?|passe[sd]|law|bill|rules?|regulat\w*|ban(?:s|ned)?|order(?:s|ed)?|requir\w*|approv\w*|sign(?:s|ed)|propos\w*|investigat\w*|restrict\w*|limits?|tighten\w*)\b|法|规定|办法|监管|要求/i,
  lawsuit:
    /\b(?:sue[sd]?|suing|lawsuits?|filed|alleg\w*|court|judge|jury|ruled|settle\w*|damages)\b|起诉|诉讼|法院|判/i,
  research:
    /\b(?:researchers?|stud(?:y|ies)|found|finds?|show(?:s|ed)?|propos\w*|develop\w*|demonstrat\w*|present(?:s|ed)?|introduc\w*|publish\w*)\b|研究|发现|提出|论文/i,
  benchmark:
    /\b(?:benchmark\w*|score[sd]?|outperform\w*|beat(?:s)?|top(?:s|ped)|ranked?|state-of-the-art|compar\w*|test(?:ed|s)?)\b|得分|超越|榜/i,
  chips:
    /\b(?:chips?|gpus?|data cent(?:er|re)s?|build(?:s|ing)?|built|ship\w*|manufactur\w*|supply|order(?:s|ed)?|invest\w*|gigawatts?)\b|芯片|算力|数据中心/i,
  security:
    /\b(?:vulnerabilit\w*|attack\w*|hack\w*|breach\w*|exploit\w*|leak\w*|disclos\w*|discover\w*|patch\w*|exposed?)\b|漏洞|攻击|泄露/i,
  pricing:
    /\b(?:price[sd]?|pricing|cost(?:s)?|cut(?:s)?|cheaper|charge[sd]?|fee|subscription|per (?:million|month))\b|价格|降价|涨价|定价/i,
  people:
    /\b(?:appoint\w*|hire[sd]?|join(?:s|ed)|le(?:ft|aves?|aving)|depart\w*|resign\w*|step(?:s|ped|ping) down|fired|laid off|layoffs?|cut(?:s|ting)?|named)\b|卸任|辞任|任命|离职|加盟|裁员/i,
  partnership:
    /\b(?:partner\w*|agree(?:ment|d|s)|deal|sign(?:s|ed)|collaborat\w*|team(?:s|ed|ing) up|joint)\b|合作|协议|签/i,
  'open-source':
    /\b(?:open[- ](?:sourc\w*|weights?)|licen[cs]\w*|github|hugging face|releas\w*|publish\w*)\b|开源/i,
  opinion: /\b(?:argue[sd]?|should|must|believe[sd]?|means?|need(?:s|ed)?|shows?)\b|应该|认为/i,
  other: /\b(?:announc\w*|said|reported|launch\w*|will|plans?)\b|宣布|表示|将/i,
};

/** How far a sentence is from an event of the day, 0 for not at all: a condition, a state that has long been so, a year gone by, what happened besides and what is only exclaimed tell of none. */
export function noEvent(text: string, publishedAt: string | null): number {
  return (
    (conditional.test(text) ? 2 : 0) +
    (longSince.test(text) ? 1.5 : 0) +
    (isPast(text, publishedAt) ? 1 : 0) +
    (writer.test(text) ? 2 : 0) +
    (cliche.test(text) ? 1.5 : 0) +
    (/^(?:\S+ ){1,4}also\b/.test(text) ? 1.2 : 0) +
    (/[!！]$/.test(text) && !/[\d“"]/.test(text) ? 1.5 : 0)
  );
}

/** Openings that could stand over any article. */
const cliche =
  /^(?:in (?:the|today['’]s|an|a|our) (?:fast-paced|ever-\w+|rapidly|digital|modern|competitive|age|era|world of|realm of|hubbub)|throughout (?:history|the)|from the early days|since the dawn|for (?:decades|centuries)|there (?:has|have|had) been|today, (?:artificial intelligence|AI|technology|\p{L}+ is)|keeping up with|as (?:the|technology|we)\b[^,]{0,80}(?:evolv|advanc|grow|continu|progress|navigat|transform)|gone are the days|imagine|when it comes to|whether you|over the (?:past|last|years)|[^,.]{3,50} (?:has|have) come a long way)/iu;

/** "Ann Lee is head of research at …": a line about whoever wrote or speaks. */
const writer =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:is|was) (?:an? |the )?(?:\p{L}+ ){0,4}(?:manager|director|editor|writer|reporter|journalist|professor|lecturer|head|founder|consultant|analyst|columnist|fellow|student)\b/iu;

const conditional = /^(?:if|when|whenever|unless|there (?:is|are))\b|^(?:如果|当)/i;
const longSince =
  /\b(?:(?:has|have) (?:long )?been (?!\p{L}+ed\b)[^.]*\bfor (?:more than |over |nearly |almost )?(?:\d+|a|several|many) (?:years|decades?)|in recent years|over the (?:past|last) (?:few |several )?(?:years|decades?)|for (?:years|decades))\b|近年来|多年来/iu;

/** Tells of a year gone by: background rather than a stake, unless it says more. */
export function isPast(text: string, publishedAt: string | null): boolean {
  const years = [...text.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => year);
  return (
    publishedAt !== null &&
    years.length > 0 &&
    years.every((year) => year < publishedAt.slice(0, 4))
  );
}
