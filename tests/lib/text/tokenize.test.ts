import { expect, test } from 'vitest';
import { tokenize, wordCount } from '../../../lib/text/tokenize.ts';

test.each([
  [
    "OpenAI's GPT-4.5 costs $1,200 in the U.S.",
    ["OpenAI's", 'GPT-4.5', 'costs', '1,200', 'in', 'the', 'U.S'],
  ],
  ['发布GPT-6模型', ['发', '布', 'GPT-6', '模', '型']],
  ['새 모델을 공개', ['새', '모델을', '공개']],
  ['… — !', []],
])('%s has the tokens %j', (text, expected) =>
  expect(tokenize(text).map((token) => token.text)).toEqual(expected),
);

test('a token is where it says it is', () => {
  const text = 'A model, 新模型.';
  expect(tokenize(text).every((token) => text.slice(token.start, token.end) === token.text)).toBe(
    true,
  );
});

test.each([
  ['en', 'The lab opened its weights.', 5],
  ['de', 'Das Labor öffnet die Gewichte.', 5],
  ['fr', "Le labo n'ouvre pas ses poids.", 6],
  ['it', 'Il laboratorio apre i pesi.', 5],
  ['es', 'El laboratorio abre sus pesos.', 5],
  ['pt', 'O laboratório abre os pesos.', 5],
  ['vi', 'Phòng thí nghiệm mở mô hình.', 6],
  ['tr', 'Laboratuvar modelini açtı.', 3],
  ['ko', '연구소가 모델을 공개했다.', 3],
  ['zh', '实验室公开了模型权重。', 6],
  ['ja', '研究所がモデルを公開。', 6],
  ['zh', '实验室公开了GPT模型。', 6],
  ['en', '', 0],
])('%s: %s has %i words', (language, text, count) => expect(wordCount(text)).toBe(count));
