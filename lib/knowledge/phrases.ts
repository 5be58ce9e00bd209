import type { Category, Modality, ProductCategory } from './pack.ts';

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
  isA: string;
  flagship: string;
  weightsOf: string;
  openSome: string;
  pricesIn: string;
  pricesOut: string;
  focusOf: string;
  comma: string;
  fields: Readonly<Record<Category, string>>;
  products: Readonly<Record<ProductCategory, string>>;
}

/** The phrases that are one text. */
export type PhraseKey = Exclude<keyof Phrases, 'fields' | 'products'>;

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
  isA: '{name}: {value}.',
  flagship: 'The flagship of {name} is {value}.',
  weightsOf: 'Weights of the present models of {name}: {value}.',
  openSome: '{name} of {value} open',
  pricesIn: 'Models of {name} cost {value} per million input tokens.',
  pricesOut: 'Models of {name} cost {value} per million output tokens.',
  focusOf: 'Fields of {name}: {value}.',
  comma: ', ',
  fields: {
    llm: 'language models',
    image: 'images',
    video: 'video',
    speech: 'speech',
    audio: 'audio',
    music: 'music',
    '3d': '3D worlds',
    embedding: 'embeddings',
    'coding-agent': 'coding tools',
    agent: 'agents',
    search: 'search',
    robotics: 'robots',
    autonomy: 'self-driving',
    vision: 'vision',
    chips: 'chips',
    memory: 'memory chips',
    foundry: 'chip manufacturing',
    equipment: 'chip equipment',
    cloud: 'cloud',
    inference: 'inference',
    device: 'devices',
    platform: 'software platforms',
    data: 'data',
    benchmark: 'evaluation',
    companion: 'companions',
    legal: 'legal work',
    health: 'health',
    defence: 'defense',
    investor: 'investing',
    regulator: 'regulation',
    research: 'research',
    media: 'media',
    safety: 'safety',
  },
  products: {
    assistant: 'assistant',
    coding: 'coding tool',
    agent: 'agent',
    enterprise: 'tool for companies',
    support: 'customer service agent',
    search: 'search',
    browser: 'browser',
    notebook: 'notebook',
    image: 'image generator',
    video: 'video generator',
    voice: 'voice',
    music: 'music generator',
    design: 'design tool',
    world: 'world model',
    humanoid: 'humanoid robot',
    robotaxi: 'robotaxi',
    device: 'device',
    health: 'health',
    legal: 'legal work',
    security: 'security',
    cloud: 'cloud',
    companion: 'companion',
    translation: 'translation',
    sdk: 'SDK generator',
    evaluation: 'evaluation',
  },
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
  isA: '{name}：{value}。',
  flagship: '{name} 的旗舰为 {value}。',
  weightsOf: '{name} 现有模型的权重：{value}。',
  openSome: '{value} 个中 {name} 个开放',
  pricesIn: '{name} 的模型输入价格为每百万 tokens {value}。',
  pricesOut: '{name} 的模型输出价格为每百万 tokens {value}。',
  focusOf: '{name} 的领域：{value}。',
  comma: '、',
  fields: {
    llm: '语言模型',
    image: '图像',
    video: '视频',
    speech: '语音',
    audio: '音频',
    music: '音乐',
    '3d': '三维世界',
    embedding: '向量模型',
    'coding-agent': '编程工具',
    agent: '智能体',
    search: '搜索',
    robotics: '机器人',
    autonomy: '自动驾驶',
    vision: '视觉',
    chips: '芯片',
    memory: '存储芯片',
    foundry: '芯片制造',
    equipment: '芯片设备',
    cloud: '云服务',
    inference: '推理服务',
    device: '硬件设备',
    platform: '软件平台',
    data: '数据',
    benchmark: '评测',
    companion: '陪伴',
    legal: '法律',
    health: '医疗健康',
    defence: '国防',
    investor: '投资',
    regulator: '监管',
    research: '研究',
    media: '媒体',
    safety: '安全',
  },
  products: {
    assistant: '智能助手',
    coding: '编程工具',
    agent: '智能体',
    enterprise: '企业工具',
    support: '客服智能体',
    search: '搜索',
    browser: '浏览器',
    notebook: '笔记',
    image: '图像生成',
    video: '视频生成',
    voice: '语音',
    music: '音乐生成',
    design: '设计工具',
    world: '世界模型',
    humanoid: '人形机器人',
    robotaxi: '无人驾驶出租车',
    device: '硬件设备',
    health: '医疗健康',
    legal: '法律',
    security: '安全',
    cloud: '云服务',
    companion: '陪伴',
    translation: '翻译',
    sdk: 'SDK 生成',
    evaluation: '评测',
  },
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
