import { checkDates } from '../checks/dates.ts';
import { checkNumbers } from '../checks/numbers.ts';
import { checkPolarity } from '../checks/polarity.ts';
import { checkBindings, checkRoles } from '../checks/relations.ts';
import { checkWording } from '../checks/wording.ts';
import { sentenceRisk, sourceOf } from '../hallucination-risk.ts';
import { joined } from '../parsed-text.ts';
import type { Compared, Features } from './features.ts';

/** What the single checks find, as figures next to the others. */
export function checkFeatures({ claim, quotes, context, isCrossLingual }: Compared): Features {
  const evidence = joined(quotes);
  const grounds = {
    statement: claim,
    evidence,
    context: evidence,
    sameLanguage: !isCrossLingual,
  };
  const wider = { ...grounds, evidence: joined([...quotes, ...context]) };
  const count = (problems: unknown[]) => Math.min(2, problems.length);
  return {
    'check:numbers': count(checkNumbers(grounds)),
    'check:numbersInContext': count(checkNumbers(wider)),
    'check:dates': count(checkDates(grounds)),
    'check:datesInContext': count(checkDates(wider)),
    'check:polarity': count(checkPolarity(grounds)),
    'check:roles': count(checkRoles(grounds)) + count(checkBindings(grounds)),
    'check:wording': count(checkWording(grounds)),
    risk: isCrossLingual ? 0 : sentenceRisk(claim, sourceOf(quotes)),
  };
}
