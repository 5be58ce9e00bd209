import { expect, test } from 'vitest';
import { withPublisher, writerOf } from '../../../../lib/engines/rule-based/publisher-voice.ts';

const writer = { name: 'Northwind', quote: { text: 'Northwind’s models', paragraph: 0 } };

test.each([
  [
    'Today, we’re introducing Ferrel, a model for courts.',
    'Today, Northwind is introducing Ferrel, a model for courts.',
  ],
  ['We are excited to launch Ferrel in Norway.', 'Northwind launches Ferrel in Norway.'],
  [
    'We have developed a model with our partners in Oslo.',
    'Northwind has developed a model with its partners in Oslo.',
  ],
  ['We released Ferrel under the MIT licence.', 'Northwind released Ferrel under the MIT licence.'],
  ['We publish the weights of Ferrel.', 'Northwind publishes the weights of Ferrel.'],
])('"%s" is what the publisher does', (text, full) =>
  expect(withPublisher(text, writer)).toEqual({ text: full, quote: writer.quote }),
);

test.each([
  'We believe that courts need better models.',
  'We’re introducing Ferrel because we think courts need it.',
  'Northwind introduces Ferrel.',
])('"%s" is left alone', (text) => expect(withPublisher(text, writer)).toBeNull());

const page = (publisher: string, title: string, ...texts: string[]) => ({
  publisher,
  title,
  paragraphs: texts.map((text) => ({ kind: 'paragraph' as const, text })),
});

test('the publisher is named with the words that show it', () => {
  expect(writerOf(page('Northwind (Oslo)', 'Ferrel is here | Northwind'))).toEqual({
    name: 'Northwind',
    quote: { text: 'Ferrel is here | Northwind', paragraph: -1 },
  });
  expect(
    writerOf(
      page(
        'Northwind',
        'Ferrel is here',
        'We built it. The models of Northwind read nine languages.',
      ),
    )?.quote,
  ).toEqual({ text: 'The models of Northwind read nine languages.', paragraph: 0 });
});

test('a page that names its publisher nowhere, or where others publish, has no writer', () => {
  expect(writerOf(page('northwind', 'Ferrel is here', 'We built it.'))).toBeNull();
  expect(writerOf(page('Northwind', 'Ferrel is here', 'Northwinds blow.'))).toBeNull();
  expect(writerOf(page('Hugging Face', 'Ferrel on Hugging Face'))).toBeNull();
});
