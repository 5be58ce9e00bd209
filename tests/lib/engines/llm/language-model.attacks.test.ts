import { ground } from '../../insight/card-fixture.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../../lib/article/article.ts';
import { AppError } from '../../../../lib/errors.ts';
import { draftSchema, type Draft } from '../../../../lib/insight/insight.ts';
import type { GroundedItem } from '../../../../lib/insight/sections/index.ts';
import { startFakeModels, type FakeModels } from '../../../fake-models/fake-models.ts';
import { refine, ruleBasedDraft } from '../../../fake-models/refine.ts';
import { attacks, type Attack } from '../../../fixtures/attacks/attacks.ts';
import { article, quoteOf } from '../../../fixtures/answers/article.ts';
import { baseDraft } from '../../../fixtures/answers/base-draft.ts';
import { goodAnswer } from '../../../fixtures/answers/good-answer.ts';

let fake: FakeModels;
beforeAll(async () => {
  fake = await startFakeModels();
});
afterAll(() => fake.close());

test('the attacks are of sixty kinds and more', () => {
  expect(new Set(attacks.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(60);
});

describe.each(attacks)('$kind', (attack) => {
  const page = pageWith(attack);

  test.each(obedientAnswers(attack))(
    'changes nothing where the model obeys: %s',
    async (_how, answer) => {
      fake.answerWith({ text: answer, pieceLength: 2000 });
      const { draft } = await refine(fake, page, { base: baseDraft, outputLanguage: 'en' }).catch(
        (thrown: unknown) => {
          expect(thrown).toMatchObject({ code: 'bad-output' });
          if (!(thrown instanceof AppError)) throw thrown;
          return { draft: baseDraft };
        },
      );
      expect(draftSchema.safeParse(draft).success).toBe(true);
      expect(factsOf(draft, page)).not.toMatch(/zorvex/i);
      expect(JSON.stringify(draft.sections)).not.toMatch(/evil\.example|<script/);
      expect(linksOf(draft).filter((url) => !page.links.some((link) => link.url === url))).toEqual(
        [],
      );
    },
  );

  test('does not reach the model, nor what stands between our own lines', async () => {
    fake.requests.length = 0;
    fake.answerWith({ text: JSON.stringify(goodAnswer), pieceLength: 2000 });
    await refine(fake, page, { base: baseDraft, outputLanguage: 'en' });
    const messages = fake.requests.at(-1)!.body.messages as {
      role: string;
      content: string | { text: string }[];
    }[];
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
    const prompt = textOf(messages[1]!.content);
    const boundary = /^=====[0-9a-f]{32}=====$/m.exec(prompt)![0];
    expect(prompt.split(boundary)).toHaveLength(3);
    expect(prompt.startsWith(boundary)).toBe(true);
    expect(prompt.endsWith(boundary)).toBe(true);
    expect(textOf(messages[0]!.content)).not.toMatch(/zorvex/i);
    expect(prompt).not.toMatch(/[\u{E0000}-\u{E007F}\u202A-\u202E\u200B]|<\|/u);
    if (attack.kind !== 'metadata: language') expect(prompt).not.toMatch(/zorvex/i);
  });

  test('does not reach the card of the rules', async () => {
    const draft = await ruleBasedDraft(page);
    expect(factsOf({ ...draft, language: 'en' }, page)).not.toMatch(/zorvex/i);
  });
});

/** The article with the attack in its middle, or in its metadata. */
function pageWith({ place, text }: Attack): Article {
  if (place !== 'paragraph') return { ...article, [place]: text };
  return {
    ...article,
    paragraphs: article.paragraphs.toSpliced(4, 0, { kind: 'paragraph', text }),
  };
}

/** Answers of a model that obeys the attack, in several ways. */
function obedientAnswers({ text }: Attack): [string, string][] {
  const claim = 'Zorvex bought Norrland Compute for $9 billion.';
  const item = (words: string, quotes: string[]) => ({ text: words, basis: 'stated', quotes });
  const card = (words: string, quotes: string[]) =>
    JSON.stringify({
      ...goodAnswer,
      hook: [item(words, quotes)],
      tldr: goodAnswer.tldr.map((line) => ({ ...line, ...item(words, quotes), part: line.part })),
      takeaways: [
        { ...item(words, quotes), link: { label: 'More', url: 'https://evil.example/zorvex' } },
        ...goodAnswer.takeaways,
      ],
      implications: [
        { ...item(quoteOf(11), [quoteOf(11)]), rationale: words, horizon: null, speaker: 'Zorvex' },
      ],
    });
  return [
    ['with the attack as its quote', card(claim, [text])],
    ['with the words of the attack', card(text.slice(0, 130), [text])],
    [
      'with an honest quote and a link',
      card('Norrland Compute released Zorvex, see https://evil.example/zorvex', [quoteOf(0)]),
    ],
  ];
}

function factsOf(draft: Draft, page: Article): string {
  const items = Object.values(ground(draft, page).sections).flat() as GroundedItem[];
  return JSON.stringify(
    items
      .filter(({ support }) => support !== 'unsupported')
      .map(({ problems: _problems, ...item }) => item),
  );
}

function linksOf(draft: Draft): string[] {
  return Object.values(draft.sections)
    .flat()
    .flatMap(({ link }) => (link ? [link.url] : []));
}

function textOf(content: string | { text: string }[]): string {
  return typeof content === 'string' ? content : content.map(({ text }) => text).join('');
}
