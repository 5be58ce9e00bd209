/** Words that carry grammar, not content, by language. */
const lists = {
  en: [
    'a an the this that these those of in on at to for from by with about into over after before',
    'between during without within through under above up down out off and or but nor so yet as if',
    'than then because while although though when where who whom whose which what how why i me my',
    'we us our you your he him his she her hers it its they them their theirs himself herself',
    'itself themselves is are was were be been being am do does did doing done have has had having',
    'will would shall should can could may might must not no also just only very more most much',
    'many some any all both each every other another such own same too there here said says say',
    'according including among per via like',
  ],
  de: [
    'der die das den dem des ein eine einen einem einer eines und oder in im an am auf für mit von',
    'vom zu zum zur bei aus als auch sich es er sie wir ihr ist sind war waren wird werden wurde',
    'wurden hat haben hatte sein seine seiner seinen ihre ihren ihrer dass was wie so nach über',
    'unter um durch gegen noch nur nicht kein keine',
  ],
  es: [
    'el la los las un una unos unas y e o u de del a al en con por para que se su sus es son fue',
    'fueron era ha han había lo le les como más no ya este esta estos estas ese esa sobre entre',
  ],
  fr: [
    'le la les un une des et ou de du à au aux en avec par pour que qui se sa son ses est sont fut',
    'a ont ce cette ces dans sur plus ne pas',
  ],
};

type StopLanguage = keyof typeof lists;

export const stopWords = Object.fromEntries(
  Object.entries(lists).map(([language, lines]) => [
    language,
    new Set(lines.flatMap((line) => line.split(' '))),
  ]),
) as unknown as Record<StopLanguage, ReadonlySet<string>>;
