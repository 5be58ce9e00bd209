/** Words in which summaries talk about a text and its events in general: new to the text, yet seldom a new fact. Chosen by hand. */
export const reportingWords: ReadonlySet<string> = new Set(
  (
    'article author report reported reportedly event incident situation case individual individuals people various including include includes highlights highlight ' +
    'highlighted discusses discuss discussed raises raised raise questions question concerns concern despite however additionally overall described describes describe ' +
    'revealed reveals stated states noted notes explains explained emphasizes emphasized suggests suggested mentions mentioned resulting result results leading led due ' +
    'involving involved featuring features experience experienced experiences current currently recent recently remains remain continues continue significant potential ' +
    'potentially numerous several multiple unknown unclear particularly specifically following provide provides provided offers offer aims aim focuses importance important ' +
    'need needs impact issue issues challenges challenge efforts effort ability role support received believe believes believed argues argue argued claims claimed expressed ' +
    'expresses according based related associated allegedly occurred took place taking made making'
  ).split(' '),
);
