import type { CueWords } from '../cue-names.ts';

/**
 * English words that change what a sentence asserts; `_` is a space inside a phrase, `*` any
 * ending.
 */
export const cues: CueWords = {
  negation: [
    "not no never none neither nor cannot without n't nothing nobody isn't wasn't aren't",
    "weren't doesn't don't didn't won't can't couldn't hasn't haven't hadn't wouldn't",
    "shouldn't hardly barely rarely no_longer",
  ],
  doubt: [
    'may might could can possibly possible potentially potential perhaps likely unlikely',
    'reportedly allegedly alleged appears appear appeared seems seem seemed suggest',
    'suggests suggested believed believe believes think thinks estimate estimates',
    'estimated rumored rumor unclear uncertain suspected probably apparently claim claims',
    'claimed hint hints hinted',
  ],
  plan: [
    'plan plans planned planning expect expects expected aim aims aiming aimed intend',
    'intends intended hope hopes hoping hoped propose proposes proposed will would shall',
    'going scheduled slated set due promise promises promised upcoming seek seeks sought',
    'seeking consider considers considering weighing exploring explore want wants pledge',
    'pledged goal working try tries trying tried attempt attempts attempting effort could',
    'soon eventually target targets',
  ],
  condition: [
    'if unless whether provided assuming suppose depending depends otherwise should once',
    'in_case',
  ],
  cause: [
    'because since due to thanks owing cause caused causes led leads leading result',
    'results resulted therefore so thus why reason forced forces drove drives triggered',
    'triggers prompted prompts following response blamed credited attributed behind after',
    'allowing helped driven',
  ],
  universal: [
    'all every each any always entire entirely whole completely fully everyone everything',
    'everywhere everybody both total altogether wholly full across worldwide global',
    'exclusively without_exception',
  ],
  partial: [
    'some most many several few part partly partially half mostly largely certain mainly',
    'majority minority often sometimes usually nearly almost various other others',
  ],
  only: ['only just solely exclusively alone sole merely limited'],
  superlative: [
    'most least best worst first last largest biggest greatest fastest highest lowest',
    'cheapest smallest leading top record newest latest strongest oldest largest-ever',
    'most-ever',
  ],
  comparative: [
    'more less fewer higher lower faster slower cheaper larger smaller bigger better',
    'worse greater than outperform outperforms beat beats exceeds ahead behind twice',
    'double same equal similar unlike versus compared stronger weaker longer shorter',
    'earlier later older newer',
  ],
  lower: [
    'at_least more_than over above exceeding exceed exceeds exceeded upwards_of upward_of',
    'no_less_than no_fewer_than minimum or_more greater_than north_of starting_at',
    'starts_at well_over topped surpassed plus beyond and_up past',
  ],
  upper: [
    'at_most up_to less_than fewer_than under below no_more_than maximum not_more_than',
    'within as_much_as as_many_as or_less or_fewer shy_of capped_at limited_to short_of',
    'nearly almost close_to approaching as_little_as down_to',
  ],
  approx: [
    'about around roughly approximately some nearly almost estimated circa close',
    'approaching near',
  ],
  exact: ['exactly precisely just flat only'],
  certain: [
    'proves proved prove proven confirmed confirm confirms shows showed shown definitely',
    'certainly established guarantees guaranteed guarantee demonstrates demonstrated',
    'clearly surely undoubtedly officially verified determined will found',
  ],
  question: [
    'asked ask asks wonder wonders wondered question questioned whether why how denied',
    'denies deny dispute disputed disputes rejected rejects disagree disagreed doubt',
    'doubts',
  ],
  speech: [
    'said say says told tell tells saying according wrote writes write stated states',
    'announced announces announce argued argues argue added adds noted notes note',
    'explained explains warned warns predicted predicts testified posted posts claimed',
    'claims described describes describe called calls calling reported reports report',
    'believes believe thinks think acknowledged acknowledges admitted admits confirmed',
    'confirms insisted insists tweeted mentioned suggests suggested recalled emphasized',
    'stressed declared disclosed revealed reveals quoted spokesperson spokesman',
    'spokeswoman statement interview estimates estimated cited cites praised criticized',
    'dismissed framed concluded found blamed accused asserts contends maintains',
  ],
  first: ['first initial original originally initially inaugural debut earliest'],
  sequence: [
    'before after until since then following prior earlier later ago by during while when',
    'previously formerly former already still yet now no-longer current currently',
  ],
  up: [
    'rise rises rose risen rising increase increases increased increasing grow grows grew',
    'grown growing growth climb climbed climbs jump jumped jumps surge surged soar soared',
    'up gain gains gained expand expanded expands expansion accelerate accelerated raise',
    'raised raises raising higher more improve improved improves improvement stronger',
    'boost boosted longer widen widened lengthen extend extended double doubled tripled',
    'strengthen strengthened tighten tightened advance faster worsen',
  ],
  down: [
    'fall falls fell fallen falling decrease decreases decreased decline declines',
    'declined declining drop drops dropped plunge plunged slump slumped down cut cuts',
    'reduce reduces reduced reducing reduction slow slowed dip dipped lower lowered less',
    'fewer shrink shrank shrunk shorten shortened narrow narrowed weaken weakened loosen',
    'loosened ease eased worse loss losses lost shed slash slashed halve halved slower',
    'shorter cheaper relaxed setback',
  ],
  fail: [
    'fail fails failed failing failure refuse refused refuses refusing decline declined',
    'declines reject rejected rejects stop stopped stops block blocked blocks ban banned',
    'bans halt halted cancel canceled cancelled end ended ends lack lacks lacked miss',
    'missed avoid avoided deny denied denies drop dropped withdraw withdrew quit abandon',
    'abandoned lose lost prevent prevented prohibits prohibited oppose opposed opposes',
    'against remove removed discontinue',
  ],
  widen: [
    'all worldwide globally everywhere across entire any every national nationwide',
    'international anyone everyone general generally global world always forever',
    'permanent permanently whole public publicly free freely',
  ],
  temporary: [
    'temporary temporarily interim preview beta limited trial experimental early initial',
    'initially research pilot some certain specific selected select currently yet now for',
  ],
  join: ['and while whereas versus but as well'],
};
