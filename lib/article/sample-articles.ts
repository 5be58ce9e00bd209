import type { Article } from './article.ts';

/** Languages the sample is written in. */
export const sampleLanguages = ['en', 'zh'] as const;
export type SampleLanguage = (typeof sampleLanguages)[number];

interface SampleText {
  url: string;
  title: string;
  publisher: string;
  author: string;
  language: string;
  words: number;
  paragraphs: string[];
}

/**
 * An invented article to try a card on: no one and nothing in it exists. The addresses are of a
 * reserved domain.
 */
const sampleTexts: Record<SampleLanguage, SampleText> = {
  en: {
    url: 'https://sidelight.example/sample/en',
    title: 'Fennmark opens the weights of Heron 2, a 34B model for long documents',
    publisher: 'Sidelight sample',
    author: 'Edda Marlow',
    language: 'en',
    words: 320,
    paragraphs: [
      'Fennmark, a research company in Bergen, released the weights of its language model Heron 2 on Tuesday under the Apache 2.0 licence. It is the first time the company lets anyone run one of its models on their own machines.',
      'Heron 2 has 34 billion parameters and reads up to 512,000 tokens at once, about a thousand pages. The company said that the model scores 78.4% on its own long-document test, where the first Heron scored 61.2%.',
      '“Our customers kept asking for a model that never leaves their building,” said Runa Aasgaard, chief executive of Fennmark. “From today they can have it.”',
      'The model was trained on 9 trillion tokens over four months. Its 4-bit version fits on a single accelerator with 24 GB of memory, according to the technical report published with it.',
      'Fennmark also cut the price of its hosted version by 40%, to $0.30 per million input tokens and $1.20 per million output tokens. The old prices stay in force until the end of the month for customers on yearly contracts.',
      'The first Heron appeared in March 2025 and could be used only through the company’s own service. In January 2026 Fennmark raised 60 million euros to build a training cluster near Stavanger.',
      'Not everyone is convinced. Independent testers have not yet repeated the company’s figures, and the report says that accuracy falls by a fifth on documents with many tables.',
      'A version for mobile phones will follow in the spring, Aasgaard said. She expects that half of the company’s customers will run the model themselves within a year.',
    ],
  },
  zh: {
    url: 'https://sidelight.example/sample/zh',
    title: '北鹭智能开放“苍鹭2”模型权重，参数规模340亿，面向长文档',
    publisher: 'Sidelight 示例',
    author: '沈知行',
    language: 'zh-Hans',
    words: 330,
    paragraphs: [
      '人工智能公司北鹭智能周二发布语言模型“苍鹭2”，并以Apache 2.0许可证开放全部权重。这是该公司首次允许任何人在自己的设备上运行其模型。',
      '“苍鹭2”有340亿个参数，一次最多可读取51.2万个词元，约合一千页文档。公司表示，该模型在自建的长文档测试中得分为78.4%，上一代为61.2%。',
      '北鹭智能首席执行官陆沉舟说：“客户一直希望有一个不离开自家机房的模型，从今天起他们可以做到。”',
      '该模型用四个月时间在9万亿个词元上训练完成。随附的技术报告称，4位量化版本可在一块24 GB显存的加速卡上运行。',
      '北鹭智能同时把云端版本降价40%，输入价格降至每百万词元0.30美元，输出价格降至每百万词元1.20美元。年度合同客户的旧价格执行到本月底。',
      '第一代“苍鹭”于2025年3月推出，只能通过公司自己的服务使用。2026年1月，公司融资6000万欧元，用于建设训练集群。',
      '也有人持保留意见。独立测试者尚未复现公司给出的数字，报告也承认，在表格较多的文档上，准确率会下降五分之一。',
      '陆沉舟说，手机版本将于明年春季推出。他预计一年之内，一半客户会自行部署该模型。',
    ],
  },
};

/** The address under which the sample's card is stored. */
export function sampleUrl(language: SampleLanguage): string {
  return sampleTexts[language].url;
}

/** The sample as an article that was published some hours before `now`. */
export function sampleArticle(language: SampleLanguage, now: Date): Article {
  const { paragraphs, author, ...text } = sampleTexts[language];
  return {
    ...text,
    publisherId: null,
    authors: [author],
    publishedAt: new Date(
      Math.floor((now.getTime() - 3 * 3_600_000) / 60_000) * 60_000,
    ).toISOString(),
    modifiedAt: null,
    section: null,
    paragraphs: paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
    links: [],
    flags: [],
    readAt: now.toISOString(),
  };
}
