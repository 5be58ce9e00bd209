import type { SectionId } from '../../insight/sections/section.ts';

/** What is written well, what is written badly, and why; about an invented company. */
export interface PromptExample {
  good: string;
  bad: string;
  why: string;
}

/** One good and one bad text for each section that a model writes. */
export const promptExamples: Partial<Record<SectionId, PromptExample>> = {
  hook: {
    good: 'Norrvik cuts the price of Alma 3 to $0.20 per million input tokens, a third of what it was.',
    bad: 'A Swedish lab just changed everything.',
    why: 'no name, no number',
  },
  tldr: {
    good: 'what-to-do-next: "Compare your Alma 2 bill with the Alma 3 price list before 1 March."',
    bad: 'what-to-do-next: "Stay tuned for further developments."',
    why: 'nothing that can be checked off, no product named',
  },
  audience: {
    good: 'founders: "Teams that resell Alma 2 may have to lower their own prices."',
    bad: 'founders: "This could be interesting for founders."',
    why: 'gives no reason',
  },
  takeaways: {
    good: 'Alma 2 stays available at its old price until June, Norrvik says.',
    bad: 'Norrvik cuts its price.',
    why: 'repeats the hook',
  },
  competitors: {
    good: '{"name": "Vesper 9", "subject": false, "row": "price-in", "text": "$0.60 per million tokens"}',
    bad: '{"name": "others", "subject": false, "row": "price-in", "text": "more expensive"}',
    why: 'names no competitor and no value',
  },
  technical: {
    good: 'Alma 3 scores 71.4 on the Fjord benchmark, against 68.0 for Alma 2.',
    bad: 'Alma 3 is much more powerful.',
    why: 'no figure, nothing it is compared with',
  },
  implications: {
    good: 'Prices may fall by half again within a year, analyst Ida Moen of Fjellbank says.',
    bad: 'Norrvik published its prices on Tuesday.',
    why: 'tells what happened, not what may come',
  },
  timeline: {
    good: '{"date": "2026-03-03", "today": true, "text": "Norrvik lowers the price of Alma 3."}',
    bad: '{"date": "Tuesday", "today": true, "text": "Founded in 2019."}',
    why: 'a relative date, and today for an old event',
  },
};
