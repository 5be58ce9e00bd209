import { describe, expect, test } from 'vitest';
import { recognizeEntities } from '../../../../lib/knowledge/entities/recognize-entities.ts';

function names(text: string, kind: string): string[] {
  return recognizeEntities(text)
    .filter((name) => name.kind === kind)
    .map((name) => name.text);
}

describe('models', () => {
  test.each([
    ['The lab put Qwen9.5-72B on its site.', ['Qwen9.5-72B']],
    ['Then came GPT-9 mini and Claude Opus 9.7.', ['GPT-9 mini', 'Claude Opus 9.7']],
    ['DeepSeek-V9 is cheap.', ['DeepSeek-V9']],
    ['A lab in Oslo trained Fjordling 13B.', ['Fjordling 13B']],
    ['It beats Llama 4 Maverick.', ['Llama 4 Maverick']],
    ['They run gpt-oss-120b at home.', ['gpt-oss-120b']],
    ['The Quokka model is small.', ['Quokka']],
    ['Quokka, a 7B model, is small.', ['Quokka']],
    ['o3-mini is out.', ['o3-mini']],
    ['发布Qwen9.5-72B与Kimi K9', ['Qwen9.5-72B', 'Kimi K9']],
    ['通义千问降价', ['通义千问']],
  ])('%s', (text, expected) => expect(names(text, 'model')).toEqual(expected));

  test.each([
    'On an iPhone 16 with Windows 11 and Python 3.12.',
    'Series B, Chapter 11, Phase 2 and Step 3.',
    'At NeurIPS 2024 on May 5.',
    'The GPT-4-class idea of a state-of-the-art plan.',
    'COVID-19 in 2020.',
    '',
  ])('%j names no model', (text) => {
    expect(names(text, 'model')).toEqual([]);
  });

  test('one the pack lists has its id', () => {
    expect(recognizeEntities('Claude Opus 4.7 costs more.')[0]).toMatchObject({
      kind: 'model',
      id: 'anthropic/claude-opus-4-7',
    });
  });
});

describe('organisations', () => {
  test.each([
    ['OpenAI hired, and Anthropic did not.', ['OpenAI', 'Anthropic']],
    ['Nimbusworks, a Berlin-based startup, grew.', ['Nimbusworks']],
    ['The startup Quillary grew.', ['Quillary']],
    ['Halcyon Robotics grew.', ['Halcyon Robotics']],
    ['Researchers at the University of Tromsø agree.', ['University of Tromsø']],
    ['阿里巴巴与智谱竞争', ['阿里巴巴', '智谱']],
    ["It is Figure's third robot, and Figure raised $9 million.", ['Figure', 'Figure']],
    ['It was bought by Apple.', ['Apple']],
  ])('%s', (text, expected) => expect(names(text, 'organisation')).toEqual(expected));

  test.each([
    'Figure 2 shows the scale of it.',
    'An apple a day, at this step.',
    'The spark of a nova.',
    'The Command was clear.',
    'Runway lights were out.',
    'Mit dem neuen Plan, im Mai.',
    'They read the information.',
    'It calls for superhuman patience and recursion.',
    'A Parisian AI company.',
  ])('%j names none', (text) => {
    expect(names(text, 'organisation')).toEqual([]);
  });
});

test.each([
  ['The weights come under the MIT licence.', []],
  ['该模型采用MIT许可证开源。', []],
  ['MIT researchers built a robot.', ['MIT']],
  ['Cursor shipped an agent, said Cursor CEO Jane Example.', ['Cursor', 'Cursor']],
])('a licence is no university, and a product keeps its name: %j', (text, expected) => {
  expect(names(text, 'organisation')).toEqual(expected);
});

test.each([
  ['AMD showed the Instinct MI990 next to Rubin.', ['Instinct MI990', 'Rubin']],
  [
    'Amazon plans Trainium9, Huawei the Ascend 990 and Google TPU v12.',
    ['Trainium9', 'Ascend 990', 'TPU v12'],
  ],
  ['The B900 GPU draws 2,000 W.', ['B900']],
  ['They ascend the hill with B900 others on Helios Street.', []],
])('chips nobody listed are known by family and code: %j', (text, expected) => {
  expect(names(text, 'chip')).toEqual(expected);
});

test('a product of two words is one product', () => {
  expect(names('ChatGPT Health takes on Copilot Health.', 'product')).toEqual([
    'ChatGPT Health',
    'Copilot Health',
  ]);
});

test('separates chips and people from models', () => {
  expect(names('Jensen Huang showed the H100.', 'chip')).toEqual(['H100']);
  expect(names('Jensen Huang showed the H100.', 'person')).toEqual(['Jensen Huang']);
  expect(names('Jane Example, CEO of the firm, left.', 'person')).toEqual(['Jane Example']);
});

test('a name is where it says it is, and no two overlap', () => {
  const text = '“OpenAI’s GPT-9 mini”, said Sam Altman; 阿里巴巴的Qwen9 came later.';
  const found = recognizeEntities(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
    found.map((name) => name.text),
  );
  expect(found.every(({ start }, index) => index === 0 || start >= found[index - 1]!.end)).toBe(
    true,
  );
});
