import { ground } from '../../insight/card-fixture.ts';
import { fc } from '../../../properties.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../../lib/article/article.ts';
import { parseAnswer } from '../../../../lib/engines/llm/parse/parse-answer.ts';
import { createCardMerge } from '../../../../lib/engines/llm/merge/merge-card.ts';
import { AppError } from '../../../../lib/errors.ts';
import { draftSchema, type Draft } from '../../../../lib/insight/insight.ts';
import { sectionIds } from '../../../../lib/insight/sections/section.ts';
import type { GroundedItem, GroundedSections } from '../../../../lib/insight/sections/index.ts';
import { TLDR_MOST_WORDS, tldrParts } from '../../../../lib/insight/sections/tldr.ts';
import { wordCount } from '../../../../lib/text/tokenize.ts';
import { startFakeModels, type FakeModels } from '../../../fake-models/fake-models.ts';
import { refine } from '../../../fake-models/refine.ts';
import { article } from '../../../fixtures/answers/article.ts';
import { baseDraft } from '../../../fixtures/answers/base-draft.ts';
import { badAnswers, type BadAnswer } from '../../../fixtures/answers/bad-answers.ts';

let fake: FakeModels;
beforeAll(async () => {
  fake = await startFakeModels();
});
afterAll(() => fake.close());

test('the bad answers are of forty kinds and more', () => {
  expect(new Set(badAnswers.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(40);
});

describe.each(badAnswers)('$kind', ({ script, outcome }) => {
  test('ends as it should, with a whole card and no fact without a verified quote', async () => {
    const { card, draft, code } = await cardAfter({ script });
    expect(code === null ? { refined: true } : { failed: code }).toEqual(outcome);
    expect(draftSchema.safeParse(draft).success).toBe(true);
    expect(factsWithoutQuote(card, article)).toEqual([]);
    expect(missingFields(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toMatch(/evil\.example|<script|onclick/);
    expect(JSON.stringify(shownAsFact(card))).not.toMatch(
      /70 billion|91\.4|March 2024|Quillon|not available/,
    );
  });
});

test('a good answer is used as it is, every section of it', async () => {
  const { card, code } = await cardAfter({
    script: {
      text: badAnswers
        .find(({ kind }) => kind === 'a byte order mark before')!
        .script.text.slice(1),
    },
  });
  expect(code).toBeNull();
  expect(card.takeaways.map(({ support }) => support)).not.toContain('unsupported');
  expect(card.implications[0]?.speaker).toBe('Lindqvist');
});

test('keeps the card valid for randomly damaged answers, with a quote for every fact', async () => {
  const good = badAnswers
    .find(({ kind }) => kind === 'a byte order mark before')!
    .script.text.slice(1);
  const chance = randomOf(7);
  for (let round = 0; round < 100; round += 1) {
    const answer = parseAnswer(damaged(good, chance));
    const { draft } = createCardMerge({
      today: '2026-11-24',
      article,
      sent: article,
      base: baseDraft,
      language: 'en',
    }).finish(answer);
    const card = ground(draftSchema.parse(draft), article).sections;
    expect({
      round,
      facts: factsWithoutQuote(card, article),
      missing: missingFields(card),
    }).toEqual({ round, facts: [], missing: [] });
  }
});

test('answers of any shape, each section anything at all, keep the card whole', () => {
  const answers = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(
      fc.constantFrom(...sectionIds),
      fc.oneof(
        fc.jsonValue(),
        fc.array(
          fc.record(
            {
              text: fc.jsonValue(),
              evidence: fc.jsonValue(),
              part: fc.jsonValue(),
              date: fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
        ),
      ),
    ),
  );
  fc.assert(
    fc.property(answers, (answer) => {
      const { draft } = createCardMerge({
        today: '2026-11-24',
        article,
        sent: article,
        base: baseDraft,
        language: 'en',
      }).finish(parseAnswer(JSON.stringify(answer)));
      const card = ground(draftSchema.parse(draft), article).sections;
      expect({ facts: factsWithoutQuote(card, article), missing: missingFields(card) }).toEqual({
        facts: [],
        missing: [],
      });
    }),
    { numRuns: 200 },
  );
});

/** Characters dropped, doubled, replaced, moved; pieces cut out. */
function damaged(text: string, chance: () => number): string {
  let result = text;
  for (let times = 1 + Math.floor(chance() * 12); times > 0; times -= 1) {
    const at = Math.floor(chance() * result.length);
    const length = 1 + Math.floor(chance() ** 4 * 400);
    const piece = result.slice(at, at + length);
    const change = [
      '',
      piece + piece,
      '{}[]",:\\\n'[Math.floor(chance() * 9)]!,
      piece.toUpperCase(),
      piece.replace(/\d/g, '9'),
    ][Math.floor(chance() * 5)]!;
    result = result.slice(0, at) + change + result.slice(at + length);
  }
  return result;
}

/** A sequence from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * What the reader has on screen after the answer: the refined card, or the rules' where the engine
 * failed.
 */
async function cardAfter({ script }: Pick<BadAnswer, 'script'>): Promise<{
  card: GroundedSections;
  draft: Draft;
  code: string | null;
}> {
  fake.answerWith(script);
  try {
    const { draft } = await refine(fake, article, { base: baseDraft });
    return { card: ground(draft, article).sections, draft, code: null };
  } catch (thrown) {
    return {
      card: ground(baseDraft, article).sections,
      draft: baseDraft,
      code: thrown instanceof AppError ? thrown.code : String(thrown),
    };
  }
}

function shownAsFact(card: GroundedSections): GroundedItem[] {
  return (Object.values(card).flat() as GroundedItem[]).filter(
    ({ support }) => support !== 'unsupported',
  );
}

/** Items shown as fact without evidence, or with a quote that is not verbatim in the article. */
function factsWithoutQuote(card: GroundedSections, { title, paragraphs }: Article): string[] {
  const text = simple([title, ...paragraphs.map((paragraph) => paragraph.text)].join('\n'));
  return shownAsFact(card)
    .filter(
      ({ evidence }) =>
        evidence.length === 0 ||
        evidence.some((piece) => piece.kind === 'quote' && !text.includes(simple(piece.text))),
    )
    .map((item) => item.text);
}

function simple(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Fields every card must show, that this one does not. */
function missingFields(card: GroundedSections): string[] {
  const shown = <Id extends keyof GroundedSections>(id: Id) =>
    (card[id] as GroundedItem[]).filter(({ support }) => support !== 'unsupported');
  const parts = new Set(
    card.tldr.filter(({ support }) => support !== 'unsupported').map(({ part }) => part),
  );
  return [
    ...(shown('hook').length === 1 ? [] : ['hook']),
    ...tldrParts.filter((part) => !parts.has(part)),
    ...(card.tldr.reduce((sum, { text }) => sum + wordCount(text), 0) <= TLDR_MOST_WORDS
      ? []
      : ['tldr too long']),
    ...(shown('audience').length > 0 ? [] : ['audience']),
    ...(shown('takeaways').length >= 3 ? [] : ['takeaways']),
  ];
}
