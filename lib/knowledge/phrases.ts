import type { Modality } from './pack.ts';

interface Phrases extends Record<Modality, string> {
  maker: string;
  release: string;
  firstListed: string;
  open: string;
  closed: string;
  openWeights: string;
  closedWeights: string;
  licence: string;
  tokens: string;
  context: string;
  priceIn: string;
  priceOut: string;
  modalities: string;
  parameters: string;
  activeOf: string;
  cutoff: string;
  memory: string;
  bandwidth: string;
  power: string;
  listPrice: string;
}

/** How a fact is put into words, `{name}` and `{value}` to be filled in. */
const english: Phrases = {
  maker: '{name} is made by {value}.',
  release: '{name} was released {value}.',
  firstListed: '{name} was first listed {value}.',
  open: 'open',
  closed: 'closed',
  openWeights: '{name} has open weights.',
  closedWeights: '{name} has closed weights.',
  licence: 'The weights of {name} are under {value}.',
  tokens: 'tokens',
  context: '{name} has a context window of {value}.',
  priceIn: '{name} costs {value} per million input tokens.',
  priceOut: '{name} costs {value} per million output tokens.',
  modalities: 'Input and output of {name}: {value}.',
  parameters: '{name} has {value} parameters.',
  activeOf: '{value} ({name} active)',
  cutoff: 'The training data of {name} reaches to {value}.',
  memory: '{name} has {value} of memory.',
  bandwidth: '{name} has a memory bandwidth of {value}.',
  power: '{name} draws up to {value}.',
  listPrice: '{name} lists at about {value}.',
  text: 'text',
  image: 'image',
  audio: 'audio',
  video: 'video',
  pdf: 'PDF',
};

const chinese: Phrases = {
  maker: '{name} 由 {value} 开发。',
  release: '{name} 发布于 {value}。',
  firstListed: '{name} 首次上架于 {value}。',
  open: '开放',
  closed: '不开放',
  openWeights: '{name} 的权重开放。',
  closedWeights: '{name} 的权重不开放。',
  licence: '{name} 的权重采用 {value} 许可。',
  tokens: 'tokens',
  context: '{name} 的上下文窗口为 {value}。',
  priceIn: '{name} 的输入价格为每百万 tokens {value}。',
  priceOut: '{name} 的输出价格为每百万 tokens {value}。',
  modalities: '{name} 的输入与输出：{value}。',
  parameters: '{name} 的参数量为 {value}。',
  activeOf: '{value}（激活 {name}）',
  cutoff: '{name} 的训练数据截至 {value}。',
  memory: '{name} 的内存为 {value}。',
  bandwidth: '{name} 的内存带宽为 {value}。',
  power: '{name} 的功耗最高 {value}。',
  listPrice: '{name} 的参考价约为 {value}。',
  text: '文本',
  image: '图像',
  audio: '音频',
  video: '视频',
  pdf: 'PDF',
};

/** The phrases of a language: Chinese for `zh…`, else English. */
export function phrasesFor(language: string): Phrases {
  return language.startsWith('zh') ? chinese : english;
}

/** A phrase with its name and value filled in. */
export function fillPhrase(
  phrase: string,
  { name, value }: { name: string; value: string },
): string {
  return phrase.replace(/\{(name|value)\}/g, (_, field: 'name' | 'value') =>
    field === 'name' ? name : value,
  );
}
