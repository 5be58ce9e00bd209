import type { Phrases } from './phrases.ts';

export const phrasesEn: Phrases = {
  next: {
    release: 'Run your own prompts on {subject} beside your current model.',
    product: 'Try {subject} on a real task and time it against your usual way.',
    funding: 'Compare {subject} with the vendor you use for the same job.',
    acquisition: 'List where your stack or contracts depend on {subject}.',
    regulation: 'Read the primary text and list which of your products fall under it.',
    lawsuit: 'Ask counsel whether your data sources and vendor terms face the same claim.',
    research: 'Read the method and try it on a small case of yours.',
    benchmark: 'Repeat the test on examples of your own before trusting the ranking.',
    chips: 'Ask your cloud provider for dates, regions and prices.',
    security: 'Check whether you run what is affected, and since when.',
    pricing: 'Recompute your last bill with the new prices.',
    people: 'Check who now owns the roadmap you depend on at {subject}.',
    partnership: 'Ask your contact at {subject} what changes in price and terms.',
    'open-source': 'Read the licence, then run {subject} on your own data.',
    opinion: 'Pick a claim that you can test yourself, and test it.',
    other: 'Open the original and check the figures you would rely on.',
  },
  nextFor: {
    investors: {
      release: 'Ask portfolio companies what switching to {subject} would save or cost.',
      funding: 'Compare the round’s terms with earlier ones in the same market.',
      chips: 'Check whose capital spending plans this changes.',
      pricing: 'Recompute the gross margin of companies that resell model calls.',
    },
    policy: {
      release: 'Check which disclosure or safety duties apply to {subject}.',
      security: 'Check whether an incident report is due, and to whom.',
    },
    security: {
      release: 'Run your prompt-injection and data-leak tests on {subject} before allowing it.',
      product: 'Review what data {subject} reads and keeps before allowing it.',
      'open-source': 'Scan the weights and code of {subject} before they enter your network.',
    },
    product: {
      release: 'List the features that failed on your current model and retry them on {subject}.',
      pricing: 'Recompute the cost of your most used feature with the new prices.',
    },
    executives: {
      release: 'Name a process where {subject} would be tried, and who measures it.',
      product: 'Name a process where {subject} would be tried, and who measures it.',
    },
    researchers: {
      release: 'Read the model card of {subject} for training data and evaluation protocol.',
      benchmark: 'Check the evaluation protocol for contamination and number of runs.',
    },
    founders: {
      release: 'Estimate your cost for each customer with {subject} in place of your current model.',
      funding: 'Write down what {subject} does that you do not, and the reverse.',
    },
  },
  subject: {
    release: 'the new model',
    product: 'the product',
    funding: 'the company',
    acquisition: 'the companies',
    regulation: 'the rule',
    lawsuit: 'the case',
    research: 'the method',
    benchmark: 'the test',
    chips: 'the hardware',
    security: 'the software',
    pricing: 'the service',
    people: 'the company',
    partnership: 'the partners',
    'open-source': 'the project',
    opinion: 'the argument',
    other: 'the subject',
  },
  audience: {
    engineers: 'Engineers',
    founders: 'Founders',
    product: 'Product leaders',
    researchers: 'Researchers',
    investors: 'Investors',
    policy: 'Policy people',
    security: 'Security teams',
    executives: 'Executives',
    creators: 'Creators',
  },
  list: (names) => {
    const [first, ...rest] = names.map((name, at) => (at === 0 ? name : name[0]!.toLowerCase() + name.slice(1)));
    const last = rest.pop();
    return last === undefined ? (first ?? '') : `${[first, ...rest].join(', ')} and ${last}`;
  },
  reason: {
    engineers: 'It is about building with or running this technology.',
    founders: 'It changes what a young company can build, buy or expect to compete with.',
    product: 'It changes what users can be offered.',
    researchers: 'It reports methods or results.',
    investors: 'It is about money, markets or the value of companies.',
    policy: 'It is about rules, courts or governments.',
    security: 'It is about attacks, leaks or defences.',
    executives: 'It is about how organisations adopt, staff or pay for this.',
    creators: 'It is about making text, images, video or music, or the rights to them.',
  },
  link: { model: 'Model page', code: 'Code', paper: 'Paper', price: 'Prices', law: 'Primary text', filing: 'Filing', advisory: 'Advisory', announcement: 'Announcement' },
};
