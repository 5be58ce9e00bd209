import type { Phrases } from './phrases.ts';

export const phrasesEn: Phrases = {
  next: {
    release: 'Run your own prompts on {subject} beside your current model.',
    product: 'Try {subject} on a real task and time it against your usual way.',
    funding: 'Compare {subject} with the vendor you use for the same job.',
    acquisition: 'List where your stack or contracts depend on {subject}.',
    regulation: 'Read {subject} and list which of your products fall under it.',
    lawsuit: 'Ask counsel whether your data sources and vendor terms face the same claim.',
    research: 'Read how {subject} was tested, then try it on a small case of yours.',
    benchmark: 'Repeat the test on examples of your own before trusting the ranking.',
    chips: 'Ask your cloud provider for dates, regions and prices of {subject}.',
    security: 'Check whether you run {subject}, in which version and since when.',
    pricing: 'Recompute your last bill for {subject} with the new prices.',
    people: 'Check who now owns the roadmap you depend on at {subject}.',
    partnership: 'Ask your contact at {subject} what changes in price and terms.',
    'open-source': 'Read the licence, then run {subject} on your own data.',
    opinion: 'Pick a claim that you can test yourself, and test it.',
    other: 'Open the original and check the figures you would rely on.',
  },
  nextOfTwo: {
    release: 'Run your own prompts on {subject} and compare cost and quality with {other}.',
    product: 'Try {subject} on a real task, and check what changes for your use of {other}.',
    funding: 'Compare {subject} and {other} on the job you would use them for.',
    acquisition: 'List where your stack or contracts depend on {subject} or {other}.',
    regulation:
      'Read the original text, above all on {subject} and {other}, and list what of yours it touches.',
    lawsuit:
      'Ask counsel whether the case around {subject} and {other} touches your data, products or terms.',
    research:
      'Read the study itself, above all on {subject} and {other}, then repeat a small part on your cases.',
    benchmark:
      'Repeat the test on examples of your own, with {subject} and {other}, before you trust a ranking.',
    chips: 'Ask your supplier for dates and prices of {subject}, and for the same of {other}.',
    security: 'Check where you use {subject} or {other}: which versions, which keys, which data.',
    pricing:
      'Recompute your last bill for {subject} with the new prices and compare it with {other}.',
    people: 'If you depend on {subject}, ask who now decides on {other}.',
    partnership: 'If you use {subject} or {other}, ask what the deal changes in price and terms.',
    'open-source': 'Read the license of {subject}, then run it on your own data beside {other}.',
    opinion:
      'Check what is said of {subject} and {other} against their own statements before citing it.',
    other: 'Check the figures given for {subject} and {other} in their own reports.',
  },
  nextNamed: {
    lawsuit: 'Ask counsel whether the case of {subject} touches your own data and vendor terms.',
    benchmark: 'Repeat the test of {subject} on examples of your own before trusting the ranking.',
    research:
      'Read the study itself, above all on {subject}, then repeat a small part on your cases.',
    security: 'Check where you use {subject}: which versions, which keys, which data.',
    people: 'Check who now owns the roadmap you depend on at {subject}.',
    opinion: 'Check what is said of {subject} against its own statements before citing it.',
    other: 'Check the figures given for {subject} in its own reports before using them.',
    regulation:
      'Read the original text, above all on {subject}, and list what of yours it touches.',
  },
  nextOfOrganisation: {
    release:
      'Check on the pages of {subject} what the new model costs and allows before you try it.',
    product: 'Check on the pages of {subject} what this needs, costs and reads before you try it.',
    'open-source': 'Read the license {subject} chose before you run the project on your own data.',
    research: 'Read the method of the study from {subject} before relying on its result.',
    benchmark: 'Repeat the test of {subject} on examples of your own before trusting the ranking.',
    security: 'List which systems of {subject} you depend on and what they may have exposed.',
  },
  nextOfMakers: {
    chips: 'Ask {subject}, {other} or your cloud provider for dates, regions and prices.',
    security: 'List what you run from {subject} and {other}, and which keys and data it can reach.',
    pricing:
      'Recompute your last bill with the new prices of {subject}, and ask {other} for a quote.',
    people: 'If you depend on {subject} or {other}, ask who now owns the roadmap you rely on.',
  },
  nextOfThingAndMaker: {
    release: 'Run your own prompts on {subject}, and check price and terms with {other} first.',
    product: 'Try {subject} on a real task, and check which data {other} reads and keeps.',
    'open-source': 'Read the license of {subject}, and what {other} says of it, before you run it.',
    pricing:
      'Recompute your last bill for {subject} with the new prices, and ask {other} what they cover.',
    chips:
      'Ask your supplier for dates and prices of {subject}, and what {other} offers beside it.',
    people: 'Ask who now decides on {subject} at {other}.',
  },
  nextOfPerson: {
    people: 'If you depend on {subject}, ask your contact there what changes with {other}’s move.',
    research: 'Read the study itself, by or with {other}, above all what it finds on {subject}.',
  },
  nextOfTwoFor: {
    investors: {
      funding:
        'Set valuation and revenue of {subject} beside those of {other} before citing this round.',
      chips: 'Check what this changes in your estimates for {subject} and {other}.',
      partnership: 'Check what the deal changes in your estimates for {subject} and {other}.',
      acquisition:
        'Check the deal’s price and conditions against filings of {subject} and {other}.',
    },
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
      release:
        'Estimate your cost for each customer with {subject} in place of your current model.',
      funding: 'Write down what {subject} does that you do not, and the reverse.',
    },
  },
  nextOf: {
    engineers: 'Try the approach on a small part of your own system before adopting it.',
    founders: 'Check which assumption of your plan this changes.',
    product: 'Ask a few users whether this would change how they work.',
    researchers: 'Read the method and the sample before citing the result.',
    investors: 'Check the figures against the companies’ own filings.',
    policy: 'Look up the rule or case named here and read its primary text.',
    security: 'Check whether your own systems are exposed to the same.',
    executives: 'Pick a process where you could measure this, and set the measure first.',
    creators: 'Try it on a finished piece and compare the results.',
  },
  notYet:
    'Plan nothing around {subject} before it ships; watch its maker’s own pages for the date.',
  compare: 'Compare {one} and {other} on a case of your own before choosing.',
  traceFigure: 'Trace “{figure}” to its source before you rely on it.',
  priceBeside: '{one} costs {its} per million input tokens; {other} costs {theirs}.',
  mend: 'Update {subject} to version {version} or later, and check what it could reach before.',
  applyBefore: 'If the call of {subject} fits your work, hand in your part before {date}.',
  before: '{step}; the date to watch is {date}.',
  benchmark: 'Run your own tasks on {subject} and {other} before you commit to either.',
  textOf: 'the primary text ({law})',
  textOfBeside:
    'Read the primary text ({law}), above all on {subject}, and list which of your products it covers.',
  subject: {
    release: 'the new model',
    product: 'the product',
    funding: 'the company',
    acquisition: 'the companies',
    regulation: 'the primary text',
    lawsuit: 'the case',
    research: 'the method',
    benchmark: 'the test',
    chips: 'the hardware',
    security: 'what is affected',
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
    const [first, ...rest] = names.map((name, at) =>
      at === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1),
    );
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
  link: {
    model: 'Model page',
    code: 'Code',
    paper: 'Paper',
    price: 'Prices',
    law: 'Primary text',
    filing: 'Filing',
    advisory: 'Advisory',
    announcement: 'Announcement',
  },
};
