/** Words written with a full stop that does not end the sentence, in lower case without the stop. */

/** A name, a title's bearer or the rest of the expression always follows. */
export const leadingAbbreviations = words(`
  mr mrs ms mx dr prof gen col maj capt lt sgt cpl adm cmdr sen rep gov pres atty supt hon rev fr st mt ft messrs mme mlle
  v vs e.g i.e eg ie cf viz approx ca est.d
  hr frau dipl ing z.b z.t d.h u.a bzw vgl sog gem abs
  m mm pr p.ex env av
  sr sra srta dra ud uds p.ej pág núm
  sig dott avv ing on es
  exmo dr.ª
  tp ts ths pgs gs
  sn av doç yrd öğr bkz örn
`);

/** A number follows; otherwise they are words. */
export const numberAbbreviations = words(
  'no nos nr n° n.° nº fig figs eq eqs p pp pg vol vols sec ch art arts par app ex tab bd s abb kap núm núms pag pág cap',
);

/** They may close a sentence as well: what follows decides. */
export const innerAbbreviations = words(`
  inc corp co ltd llc plc bros jr sr esq etc al dept univ assn ave blvd rd bldg mfg intl natl gmbh ag sa spa srl ltda cia
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
  u.s u.s.a u.k e.u u.n d.c a.m p.m ph.d m.d b.a m.a m.b.a b.sc m.sc ph.d a.d b.c u.s.s.r l.a n.y calif mass conn wash colo
  mio mrd mill bn mn usw usf ebd evtl inkl exkl max min ggf
  ecc vb vs.d ee.uu ee uu
  min sec hrs hr yr yrs mo mos ft in lb lbs oz mph
`);

/** Words that open sentences far more often than they continue a name: they make a stop after "U.S." or "Inc." an end. */
export const sentenceOpeners = words(`
  a about according after all also although among amid an and another any are as at because before both but by can could did do does during each
  earlier even every few first following for from given had has have he her here his how however i if in instead is it its just last later
  like many meanwhile more moreover most much my neither nevertheless no nobody nor not nothing now of often on once one only or other others our
  over people perhaps rather recently she should similarly since so some such that the their then there therefore these they this those though
  through thus to today two under until we what when where whether which while who whose why will with within without would yes yet you your
  der die das ein eine es er sie wir ich und aber in im am auf mit nach bei für von zu als wenn doch auch dies diese dieser seit
  le la les un une il elle ils elles nous et mais dans en sur pour avec ce cette ces selon depuis
  el los las una unos y pero en según este esta estos por con para desde
  i gli lo uno una e ma nel nella per con secondo questo questa dal
  o os as um uma e mas em no na para com segundo este esta
`);

/** Names that end in an exclamation mark. */
export const exclaimingNames = words('yahoo jeopardy yum kahoot');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
