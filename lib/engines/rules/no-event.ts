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
