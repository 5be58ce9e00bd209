import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  AI_NEWS_THRESHOLD,
  aiRelevance,
  isAiNews,
} from '../../../../lib/article/relevance/ai-relevance.ts';

describe('is AI news', () => {
  test.each([
    [
      'OpenAI cuts the price of its small model by half',
      'Developers pay less from Monday, the company said in a post.',
    ],
    [
      'Anthropic sued over song lyrics in training data',
      'Three publishers ask a court in California for damages.',
    ],
    [
      'Claude Sonnet learns to use a spreadsheet',
      'The assistant fills in cells and checks formulas.',
    ],
    ['Brussels delays part of the AI Act', 'High-risk systems get another year.'],
    [
      'A 30B open-weights model that runs on a laptop',
      'The mixture-of-experts design activates three billion parameters for each token.',
    ],
    ['Nvidia unveils its next accelerator for AI inference', 'The chip carries 288 GB of HBM4.'],
    ['Meta hires three researchers from DeepMind', 'They join the superintelligence group.'],
    [
      'Why chatbots agree with everything you say',
      'A study measures sycophancy in eleven language models.',
    ],
    ['Gemini comes to the car', 'Google replaces its assistant with the new model.'],
    ['通义千问发布新模型，支持百万上下文', '阿里云称推理成本下降四成。'],
    ['北京出台人工智能产业新政', '对大模型企业给予算力补贴。'],
    ['字节跳动推出视频生成模型', '可根据一句话生成十秒短片。'],
    ['生成AIの社内利用、半数の企業が解禁', '情報漏えいへの対策が課題だ。'],
    ['네이버, 생성형 인공지능 검색 출시', '한국어 답변 정확도를 높였다.'],
    [
      'Künstliche Intelligenz: Bundestag berät neue Regeln',
      'Sprachmodelle sollen gekennzeichnet werden.',
    ],
    ['Intelligence artificielle : un plan pour les PME', 'Le gouvernement finance des formations.'],
    ['La inteligencia artificial entra en las aulas', 'Los profesores piden reglas claras.'],
    [
      'Intelligenza artificiale, il piano del governo',
      'Fondi per la ricerca sui modelli linguistici.',
    ],
    [
      'Inteligência artificial muda o atendimento nos bancos',
      'Assistentes respondem a milhões de clientes.',
    ],
    ['Trí tuệ nhân tạo thay đổi cách học ngoại ngữ', 'Ứng dụng dùng mô hình ngôn ngữ lớn.'],
    ['Yapay zekâ ile çeviri hızlandı', 'Yeni dil modeli Türkçeyi daha iyi anlıyor.'],
  ])('%s', (title, blurb) =>
    expect(aiRelevance({ title, blurb })).toBeGreaterThanOrEqual(AI_NEWS_THRESHOLD),
  );
});

describe('is no AI news', () => {
  test.each([
    [
      'Bitcoin falls below its spring low',
      'Traders cite higher interest rates and outflows from funds.',
    ],
    [
      'Foundry raises prices of mature-node chips',
      'Makers of car electronics will pay more next quarter.',
    ],
    ['Robot arm paints aircraft in a hangar', 'The machine halves the time a repaint takes.'],
    ['The best wireless earbuds under 100 euros', 'Sound, fit and battery life compared.'],
    [
      'Claude Moreau wins the stage in the Alps',
      'The rider attacked five kilometres before the summit.',
    ],
    [
      'Obituary: Jean-Claude Petit, composer of film music',
      'He wrote scores for more than sixty films.',
    ],
    [
      'Gemini and Cancer: how the signs get along',
      'The astrologer explains what the stars say about the pair.',
    ],
    ['Llamas guard sheep from coyotes', 'Ranchers in Montana swear by the animals.'],
    [
      'Airline co-pilot wins right to part-time work',
      'The tribunal found the rota discriminated against parents.',
    ],
    ['Estate agent fined for hiding damp', 'The council acted after complaints from tenants.'],
    ['Central bank holds rates', 'Inflation is close to the target.'],
    ['Firefox gets vertical tabs', 'The browser update also fixes printing.'],
    [
      'A telescope in Chile sees first light',
      'The camera photographs the southern sky every three nights.',
    ],
    ['国产手机新品发布，主打长续航', '厂商称电池容量提升两成。'],
    ['比特币价格回落', '加密货币市场震荡。'],
    ['双子座今日运势：贵人相助', '适合与朋友见面。'],
    ['新しいゲーム機の予約が始まる', '価格は据え置きだ。'],
    ['프로야구 한국시리즈 오늘 개막', '두 팀이 맞붙는다.'],
    ['Neue Bahnstrecke eröffnet', 'Die Fahrzeit sinkt um zwanzig Minuten.'],
    ['Le marathon de Paris change de parcours', 'Le départ sera donné plus tôt.'],
    ['El precio del aceite baja en noviembre', 'La cosecha fue mejor de lo esperado.'],
    ['Novo estádio será inaugurado em março', 'A obra custou menos que o previsto.'],
  ])('%s', (title, blurb) => expect(aiRelevance({ title, blurb })).toBeLessThan(AI_NEWS_THRESHOLD));

  test('an empty headline', () => expect(isAiNews({ title: '', blurb: '' })).toBe(false));
});

describe('the model', () => {
  test('is at most 100 KB', () => {
    expect(
      readFileSync(
        join(import.meta.dirname, '../../../../lib/article/relevance/relevance-weights.json'),
      ).length,
    ).toBeLessThanOrEqual(100 * 1024);
  });

  test('answers a probability for anything', () => {
    for (const text of [
      '',
      '\u0000',
      '🤖'.repeat(5000),
      'x'.repeat(100_000),
      '人'.repeat(50_000),
    ]) {
      const probability = aiRelevance({ title: text, blurb: text });
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
  });
});
