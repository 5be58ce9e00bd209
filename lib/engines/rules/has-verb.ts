/** Verbs news is told with, in their base form; `be`, `have` and the modals stand apart. */
const bases = new Set(
  'accept achieve acquire act add address adopt affect agree aim allow announce appear apply approve argue ask attract automate back base beat become begin believe benefit block boost break bring build buy call carry cause challenge change charge check choose claim close combine come compare compete connect consider contain continue contribute control cost cover create cut decide decline deliver demand depend describe design detect develop differ discover drive drop earn emerge employ enable end engage ensure enter establish evaluate exceed expand expect explain explore expose face fail fall feature feel file fill find finish fit focus follow force forecast form gain generate get give go grow handle happen have help hire hit hold host identify impact implement improve include increase inform integrate introduce invest involve join keep know lack launch lay lead learn leave let leverage lie lift limit link list live look lose lower make manage map match matter mean meet merge monitor move name need offer open operate optimize order outperform overtake own pay perform pick plan play point posit post power predict prefer prepare present prevent process produce promise propose protect prove provide publish pull push put raise rank reach read receive recommend record reduce refer reflect reject release rely remain remove replace report represent require respond result retain return reveal rise run save say scale seek see sell send serve set shape share shift ship show sign signal sit slow solve sound speak spend spread stand start state stay steal stem stop strike struggle sue suggest supply support surpass switch take target teach tell tend test think threaten tie top train transform treat trigger try turn understand unlock update upgrade urge use vary view voice want warn wear win work worry write yield'.split(
    ' ',
  ),
);
const irregular =
  /\b(?:is|are|was|were|be|been|am|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|said|told|made|built|won|sold|took|began|grew|rose|fell|lost|got|gave|went|beat|sent|kept|found|came|became|ran|held|spent|met|bought|paid|brought|led|left|saw|knew|thought|felt|stood|wrote|spoke|broke|chose|drew|drove|flew|swore|cannot|won['’]t|don['’]t|doesn['’]t|isn['’]t|aren['’]t|can['’]t|\w+['’](?:s|re|ve|ll|d))\b/i;

/**
 * Whether an English text has a word that can be a finite verb; a heading or a list's fragment mostly has none. `inflected`: base forms, which
 * are often nouns ("check", "plan"), do not count. `certain`: nor do forms in -ed, mostly participles there ("keyed", "AI-powered"), but right
 * after the name the text opens with.
 */
export function hasVerb(
  text: string,
  { inflected = false, certain = false }: { inflected?: boolean; certain?: boolean } = {},
): boolean {
  if (irregular.test(text) || (certain && /^(?:\p{Lu}[\p{L}\d.-]* ){1,4}\p{Ll}+ed\b/u.test(text)))
    return true;
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).slice(1).some((word) => {
    if (/(?:[^e]ed)$/.test(word) && word.length > 4) return !certain;
    return isVerb(word) && !((inflected || certain) && bases.has(word));
  });
}

/** Whether a word is one of the verbs news is told with, as it is or in the third person. */
export function isVerb(word: string): boolean {
  const lower = word.toLowerCase();
  return [
    lower,
    lower.replace(/s$/, ''),
    lower.replace(/es$/, ''),
    lower.replace(/ies$/, 'y'),
  ].some((form) => bases.has(form));
}
