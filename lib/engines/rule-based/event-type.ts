import type { EventType } from '../../insight/event-type.ts';

/** What points to each kind of news; `strong` is nearly enough alone in a title, `weak` helps. English and Chinese in one list. */
interface Cues {
  strong: RegExp;
  weak: RegExp;
}

/** In order of precedence where two kinds score the same. `other` is what remains. */
const cues: Record<Exclude<EventType, 'other'>, Cues> = {
  lawsuit: {
    strong:
      /\b(?:lawsuits?|sues|sued|suing|class[- ]action|court|judge|jury|plaintiffs?|copyright infringement|antitrust (?:case|trial|suit)|settle(?:s|d|ment)|verdict|injunction|appeals?)\b|诉讼|起诉|法院|侵权|和解|判决|原告/giu,
    weak: /\b(?:alleg\w+|complaint|damages|legal|infring\w+|trial|attorney|lawyers?|filed)\b|指控|索赔/giu,
  },
  acquisition: {
    strong:
      /\b(?:acquires?|acquired|acquisition|acquiring|buys|to buy|buyout|takeover|merger|merges?|acqui-?hire)\b|收購|收购|并购|合并/giu,
    weak: /\b(?:deal|bought|purchase|all-stock|shareholders)\b/giu,
  },
  funding: {
    strong:
      /\b(?:raises|raised|funding|fundraising|series [a-h]\b|seed round|valuation|valued at|ipo|venture round|investment round|secures \$|in talks to raise|invests? (?:\$|up to)|to invest)\b|融資|融资|估值|领投|上市|轮投资|募资/giu,
    weak: /\b(?:investors?|venture capital|led by|backed|round|billion|million|capital)\b|投资|亿美元|投资方/giu,
  },
  regulation: {
    strong:
      /\b(?:regulat(?:ion|ions|or|ors|es|ing)|ai act|legislation|lawmakers?|senate|(?<!world )congress|parliament|executive order|export controls?|bans?|banned|bill|ftc|european commission|policy|white house|government|ministers?|treaty|watchdog|antitrust|competition (?:authority|regulator|investigation)|(?:formal )?investigation into|rules on|tighten(?:s|ed|ing)?|(?:trade|export) (?:rules|curbs|limits|restrictions)|sanctions|curbs)\b|监管|監管|法规|条例|办法|禁令|出口管制|政策|网信办|立法|备案/giu,
    weak: /\b(?:laws?|rules?|requires?|mandates?|audits?|fine[sd]?|compliance|officials?|federal|administration|states?|national|oversight|guidelines|enforce\w*)\b|规定|合规|政府|部门/giu,
  },
  security: {
    strong:
      /\b(?:vulnerabilit(?:y|ies)|breach(?:es|ed)?|hack(?:s|ed|ers?)?|exploit(?:s|ed)?|jailbreaks?|prompt injection|malware|data leak|leak(?:s|ed|ing)|trick(?:s|ed)? .{0,40} into|phishing|ransomware|zero-day|cve-\d+|backdoors?|deepfake scam|flaws?|attackers|security (?:hole|bug)s?)\b|漏洞|攻击|泄露|黑客|越狱|安全事件/giu,
    weak: /\b(?:security|attackers?|attacks?|patch(?:ed)?|cyber\w*|threats?|malicious)\b|安全/giu,
  },
  pricing: {
    strong:
      /\b(?:(?:cut|cuts|slash\w*|lower\w*|rais\w+|drop\w*|halv\w+)\b.{0,30}\bprices?|price (?:cuts?|hikes?|increase|drop)|pricing|cuts? prices?|raises prices?|cheaper|subscription (?:tier|plan)|per million tokens|free tier)\b|降價|降价|涨价|定价|价格战|免费开放/giu,
    weak: /\b(?:price[sd]?|cost|subscription|per month|tokens?)\b|价格|每月|元\/百万/giu,
  },
  people: {
    strong:
      /\b(?:appoints?|appointed|hires|hired|steps down|stepping down|resigns?|resigned|resignation|fired|ousted|poach(?:es|ed)|joins|leaves|departs?|departure|new ceo|names .{3,40} as|layoffs?|lays off|laid off|job cuts|resigns?)\b|卸任|辞任|离任|任命|离职|加盟|辞职|裁员|出任|跳槽/giu,
    weak: /\b(?:ceo|chief|co-?founder|executive|role|talent|employees|staff)\b|首席|创始人|高管|人才/giu,
  },
  partnership: {
    strong:
      /\b(?:partners? with|partnership|partnering|teams? up|collaborat(?:es?|ed|ion|ing) with|alliance|joint venture|signs? (?:a |an )?(?:deal|agreement|contract)|strategic agreement|memorandum)\b|合作|携手|联手|战略协议|签约/giu,
    weak: /\b(?:agreement|together|joint|deal|contract|customers?)\b/giu,
  },
  'open-source': {
    strong:
      /\b(?:open[- ]sourc(?:e|es|ed|ing)|open[- ]weights?|apache 2\.0|mit licen[sc]e|releases? (?:the )?weights)\b|開源|开源|开放权重/giu,
    weak: /\b(?:github|hugging ?face|licen[sc]e|weights|community|repository)\b|社区|许可/giu,
  },
  chips: {
    strong:
      /\b(?:chips?|gpus?|tpus?|accelerators?|semiconductors?|data ?cent(?:er|re)s?|gigawatts?|supercomputers?|wafers?|hbm|foundry|trainium|nvlink|blackwell|inference (?:chip|hardware))\b|晶片|芯片|算力|数据中心|晶圆|半导体|显卡/giu,
    weak: /\b(?:nvidia|amd|tsmc|intel|compute|servers?|power|energy|capacity|memory|nanometers?|racks?)\b|英伟达|台积电|服务器/giu,
  },
  benchmark: {
    strong:
      /\b(?:benchmarks?|leaderboard|outperform(?:s|ed|ing)?|tops? the|beats|gold medal|elo|head-to-head|i tested)\b|基准|榜单|跑分|评测|超越/giu,
    weak: /\b(?:state[- ]of[- ]the[- ]art|compared|tested|score[sd]?|accuracy|evaluat\w+|points|percent|swe-bench|mmlu|gpqa|test)\b|得分|准确率/giu,
  },
  research: {
    strong:
      /\b(?:researchers?|stud(?:y|ies)|papers?|arxiv|preprint|scientists?|university|peer-reviewed|findings|experiments?|new method|new research|research (?:finds|shows|suggests|says|reveals)|survey(?:ed)?|we (?:propose|introduce a)|abstract:)\b|研究|论文|科学家|大学|学者/giu,
    weak: /\b(?:published|journal|authors?|professor|data ?sets?|results?|hypothesis|participants|interpretability)\b|发表|团队|教授|实验/giu,
  },
  release: {
    strong:
      /\b(?:(?:releas(?:es?|ed|ing)|launch(?:es|ed)?|unveil(?:s|ed)?|introduc(?:es|ed|ing)|debut(?:s|ed)?|announc(?:es|ed)|ships|rolls? out)\b.{0,60}\b(?:models?|llms?|gpt|claude|gemini|llama|qwen|deepseek|mistral|grok|version)|new (?:ai |language |reasoning |frontier |flagship |foundation )*models?|model (?:family|release))\b|(?:发布|推出|上线).{0,30}(?:大?模型)|新模型|大模型发布/giu,
    weak: /\b(?:parameters|context window|tokens?|multimodal|reasoning|available (?:today|now)|api|preview|weights)\b|参数|上下文|多模态|推理/giu,
  },
  product: {
    strong:
      /\b(?:launch(?:es|ed|ing)?|unveil(?:s|ed)?|introduc(?:es|ed|ing)|rolls? out|rolling out|debut(?:s|ed)?|new (?:features?|apps?|tools?|assistants?|agents?|platforms?|products?|services?)|now available|adds?|brings|update[sd]?|redesign(?:s|ed)?|integrat(?:es|ed|ion))\b|啟動|启动|推出|上线|新功能|发布|更新|内测/giu,
    weak: /\b(?:users?|customers?|feature|app|beta|search|assistant|chatbot|experience|subscribers|agents?)\b|用户|功能|应用|助手|智能体/giu,
  },
  opinion: {
    strong:
      /\b(?:opinion|op-ed|column|essay|why (?:i|we|ai|the)|what (?:i|we)|i think|we should|should we|the case (?:for|against)|commentary|how to|tips|guide|best practices|habits|trends?|predictions?|explained|lessons|things (?:you|to)|best .{3,40} (?:of|for|in) 20\d\d)\b|观点|评论|为什么|专栏|思考|盘点|指南/giu,
    weak: /\b(?:argue[sd]?|believe|perhaps|my|i|you|your)\b|认为|我们|应该/giu,
  },
};

/** Verbs by which the title says it is one kind and not another; found early in the title they decide. */
const headVerbs: [RegExp, EventType][] = [
  [/\b(?:sues|sued|files? (?:a )?(?:law)?suit|settles)\b/i, 'lawsuit'],
  [/\b(?:acquires?|to acquire|buys|to buy)\b/i, 'acquisition'],
  [/\b(?:raises|closes|secures|bags|lands)\b.{0,30}[$€£¥\d]/i, 'funding'],
  [
    /\b(?:steps down|resigns|appoints|hires|poaches|lays off)\b|\b(?:scientists?|researchers?|engineers?|executives?|co-?founders?|chief)\b.{0,40}\b(?:leaves?|leaving|departs?|departing|quits?|exits?|defects?|to leave|to join)\b/i,
    'people',
  ],
  [/\bopen[- ]sourc(?:es|ed|ing)\b/i, 'open-source'],
  [
    /\b(?:introduc|unveil|propos|present)\w*\b.*\b(?:method|framework for|technique|dataset|algorithm|approach)\b/i,
    'research',
  ],
  [/^(?:introducing|announcing)\b.*\b(?:models?|llms?)\b/i, 'release'],
  [/^(?:introducing|announcing|meet)\b/i, 'product'],
  [
    /\b(?:releases|launches|unveils|introduces|debuts|ships|announces)\b.{0,40}(?:\p{L}[\p{L}-]*[- ]?\d|\bmodels?\b)|(?:发布|推出).{0,20}(?:模型|[A-Za-z]+-?\d)/iu,
    'release',
  ],
  [/\b(?:partners|teams up)\b/i, 'partnership'],
  [/^(?:i|we) (?:tested|compared|benchmarked)\b/i, 'benchmark'],
];

/** Titles of guides, lists, explainers and columns: they mention every kind of event and report none. */
const explains =
  /^(?:how|why|what|when|where|who|which|\d+ |the \d+ |the best|best |top \d+|i (?:tried|built|ran|made|asked)|opinion|the case|is|are|can|should|do|does|will) ?|\b(?:explained|guide|tutorial|tips|trends|predictions|best practices|use cases|benefits of|future of|rise of|state of|introduction to|vs\.?)\b|\?$|^(?:为什么|如何|怎么|怎样|盘点|一文|什么是)|指南|[？?]$/i;

const firstPerson = /\b(?:I|I['’](?:m|ve|d|ll)|my)\b/g;

/** "We're excited to introduce …": the publisher's own announcement, and of what. */
const ownAnnouncement =
  /(?:^|[.!?] )(?:today,? |now,? )?we(?:['’]re| are| have|['’]ve)? (?:now |also |just )?(?:excited|pleased|happy|proud|thrilled|delighted)? ?(?:to )?(?:introduc|releas|launch|announc|open[- ]sourc|unveil|publish)\w*\b(?<what>(?:(?! (?:for|that|which|to|with|designed|built)\b)[^.])*)/i;
const announced: [RegExp, EventType][] = [
  [/\bopen[- ](?:sourc|weight)\w*/i, 'open-source'],
  [/\b(?:models?|llms?|checkpoints?)\b/i, 'release'],
  [/\b(?:partner\w*|collaboration|agreement)\b/i, 'partnership'],
  [/\b(?:method|technique|algorithm|paper|study)\b/i, 'research'],
  [/\b(?:benchmark|leaderboard)\b/i, 'benchmark'],
  [/./, 'product'],
];

/**
 * What kind of news an article is: cues in the title count most, then those of its opening, then (capped) those of the rest.
 * `other` where nothing reaches the threshold, and for a page without a date (`dated`) whose title reports nothing.
 */
export function eventTypeOf({
  title,
  opening,
  body,
  opinion,
  dated = true,
}: {
  title: string;
  opening: string;
  body: string;
  opinion: boolean;
  dated?: boolean;
}): EventType {
  if (opinion) return 'opinion';
  const decided =
    headVerbs.find(([pattern]) => pattern.test(title))?.[1] ??
    (/\babstract:/i.test(opening) ? 'research' : announcedBy(opening));
  if (!decided && explains.test(title)) return 'opinion';
  // What has no date announces nothing: a product's page, documentation, a list.
  if (!decided && !dated) return 'other';
  let best: EventType = 'other';
  let most = 3;
  for (const [type, { strong, weak }] of Object.entries(cues) as [
    Exclude<EventType, 'other'>,
    Cues,
  ][]) {
    let score =
      5 * found(title, strong, 2) +
      found(title, weak, 2) +
      2 * found(opening, strong, 3) +
      0.5 * found(opening, weak, 3) +
      0.3 * found(body, strong, 8) +
      0.08 * found(body, weak, 10);
    if (type === decided) score += 5;
    // A first-person or how-to text mentions everything it explains; only its title tells it apart.
    if (type === 'opinion' && found(title, strong, 1) === 0) score *= 0.4;
    // An essay in the first person reports on no study of others.
    if (type === 'research' && type !== decided && found(`${opening} ${body}`, firstPerson, 9) > 4)
      score *= 0.4;
    // Researchers who come and go report nothing.
    if (type === 'research' && decided === 'people') score *= 0.4;
    // What the title does not speak of has to be said more often.
    if (found(title, strong, 1) + found(title, weak, 1) === 0) score *= 0.75;
    if (score > most) [most, best] = [score, type];
  }
  return best;
}

function announcedBy(opening: string): EventType | undefined {
  const what = ownAnnouncement.exec(opening)?.groups?.['what'];
  return what === undefined ? undefined : announced.find(([pattern]) => pattern.test(what))?.[1];
}

function found(text: string, pattern: RegExp, cap: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) {
    count += 1;
    if (count >= cap) break;
  }
  return count;
}

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
