import { describe, expect, test } from 'vitest';
import { isWrittenIn } from '../../../../lib/engines/llm/detect-language.ts';

const texts: Record<string, string> = {
  en: 'The lab released a model with open weights, and hospitals have tested it since June for letters.',
  de: 'Das Labor hat ein Modell mit offenen Gewichten veröffentlicht, und die Kliniken testen es seit Juni für Briefe.',
  fr: 'Le laboratoire a publié un modèle avec des poids ouverts, et les hôpitaux le testent depuis juin pour les lettres.',
  es: 'El laboratorio publicó un modelo con pesos abiertos, y los hospitales lo prueban desde junio para las cartas.',
  it: 'Il laboratorio ha pubblicato un modello con pesi aperti, e gli ospedali lo provano da giugno per le lettere.',
  pt: 'O laboratório publicou um modelo com pesos abertos, e os hospitais testam-no desde junho para as cartas, não mais.',
  nl: 'Het lab heeft een model met open gewichten uitgebracht, en de ziekenhuizen testen het sinds juni voor brieven.',
  ru: 'Лаборатория выпустила модель с открытыми весами, и больницы испытывают её с июня для писем.',
  'zh-Hans': '实验室发布了开放权重的模型，医院从六月开始测试，这将会对产业应用产生影响。',
  'zh-Hant': '實驗室發布了開放權重的模型，醫院從六月開始測試，這將會對產業應用產生影響。',
  ja: '研究所はオープンな重みのモデルを公開し、病院は六月から手紙のために試している。',
  ko: '연구소는 공개 가중치 모델을 발표했고 병원들은 유월부터 편지를 위해 시험하고 있다.',
  ar: 'أصدر المختبر نموذجا بأوزان مفتوحة، وتختبره المستشفيات منذ يونيو لكتابة الرسائل.',
  hi: 'प्रयोगशाला ने खुले भार वाला एक मॉडल जारी किया और अस्पताल जून से पत्रों के लिए इसका परीक्षण कर रहे हैं।',
};

describe.each(Object.keys(texts))('a text in %s', (language) => {
  test('is in that language', () => expect(isWrittenIn(texts[language]!, language)).toBe(true));
  test.each(Object.keys(texts).filter((other) => other !== language))('is not in %s', (other) =>
    expect(isWrittenIn(texts[language]!, other)).toBe(false),
  );
});

test.each([
  ['GPT-6, Claude, Gemini', 'de'],
  ['Norrland Compute: Tindra 2', 'en'],
  ['', 'en'],
  ['42 %', 'fr'],
])('%j tells no language', (text, language) => expect(isWrittenIn(text, language)).toBeNull());

test('names in Latin letters do not make Chinese English', () => {
  expect(
    isWrittenIn('OpenAI 发布了 GPT-6 Turbo Preview 模型，开发者可以通过 API 使用。', 'zh'),
  ).toBe(true);
});
