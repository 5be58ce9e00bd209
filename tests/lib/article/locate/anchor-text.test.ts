import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { findAnchors, type TextAnchor } from '../../../../lib/article/locate/anchor-text.ts';

const found = (body: string, kept: Partial<TextAnchor>) => {
  const { document } = new JSDOM(`<!doctype html><body>${body}`).window;
  return (
    findAnchors(document, [{ text: '', before: '', after: '', ...kept }])[0]?.toString() ?? null
  );
};

test.each([
  [
    'words where they stood',
    '<p>The lab opened its weights.</p>',
    { text: 'opened its' },
    'opened its',
  ],
  [
    'of two places the one with the old surroundings',
    '<p>First it paid. Later the bank <i>paid</i> again.</p>',
    { text: 'paid', before: 'Later the bank ', after: ' again.' },
    'paid',
  ],
  [
    'words that were changed, between what stood around them',
    '<p>According to the company the price is now $12 a month for everyone who asks.</p>',
    {
      text: 'was then $10 a month',
      before: 'According to the company the price ',
      after: ' for everyone who asks.',
    },
    'is now $12 a month',
  ],
  [
    'words whose paragraph moved',
    '<p>New first paragraph.</p><p>The lab <b>opened</b> its weights.</p>',
    { text: 'opened its weights', before: 'The lab ', after: '.' },
    'opened its weights',
  ],
])('finds %s', (_what, body, kept, words) => expect(found(body, kept)).toBe(words));

test('the second of two places is really the second', () => {
  const { document } = new JSDOM(
    '<!doctype html><p id="a">It paid once.</p><p id="b">Then the bank paid again.</p>',
  ).window;
  const [range] = findAnchors(document, [
    { text: 'paid', before: 'Then the bank ', after: ' again.' },
  ]);
  expect(range!.startContainer.parentElement!.id).toBe('b');
});

test.each([
  [
    'words that went with their surroundings',
    '<p>Something else.</p>',
    { text: 'opened its weights', before: 'On Tuesday the lab ', after: ' for everybody.' },
  ],
  [
    'words between surroundings that are far apart now',
    `<p>According to the company ${'many words '.repeat(40)} for everyone who asks.</p>`,
    { text: 'ten', before: 'According to the company ', after: ' for everyone who asks.' },
  ],
  [
    'changed words whose surroundings say too little',
    '<p>it is new now</p>',
    { text: 'old', before: 'is ', after: ' now' },
  ],
])('does not find %s', (_what, body, kept) => expect(found(body, kept)).toBeNull());
