/** English words that carry grammar, not content. */
const stopWords = new Set(
  (
    'a an the this that these those of in on at to for from by with about into over after before between during without within through under above up down out off ' +
    'and or but nor so yet as if than then because while although though when where who whom whose which what how why ' +
    'i me my we us our you your he him his she her hers it its they them their theirs himself herself itself themselves ' +
    'is are was were be been being am do does did doing done have has had having will would shall should can could may might must ' +
    'not no also just only very more most much many some any all both each every other another such own same too there here ' +
    'said says say according including among per via like'
  ).split(' '),
);

/** True for a folded word that carries grammar, not content. */
export function isStopWord(folded: string): boolean {
  return stopWords.has(folded);
}
