import { fieldPattern, fieldWordsAnywhere, useWords, wordsPattern } from './field-words.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/**
 * Words by which a headline shows what it is about, in the languages of the listed publishers.
 * Latin words are matched whole, abbreviations of the field as they are written, other words in any
 * case; other scripts anywhere.
 */
export const lexiconClasses = [
  'field',
  'maker',
  'method',
  'use',
  'hardware',
  'software',
  'ambiguous',
  'robot',
  'crypto',
  'gadget',
  'stars',
  'person',
  'otherSense',
] as const;
export type LexiconClass = (typeof lexiconClasses)[number];

const words = (list: string) =>
  list
    .split('|')
    .map((word) => word.replace(/[.*+?^${}()[\]\\]/g, '\\$&').replace(/ /g, '[ -]'))
    .join('|');
const whole = (list: string, flags = 'giu') =>
  new RegExp(`(?<![\\p{Script=Latin}\\p{N}])(?:${list})(?![\\p{Script=Latin}\\p{N}])`, flags);
const anywhere = (list: string) => new RegExp(list, 'gu');

/** One or more patterns for each class. */
export const lexicon: Record<LexiconClass, RegExp[]> = {
  /** The field itself, unmistakably. */
  field: [
    whole(
      'AI|A\\.I\\.|AIs|AGI|ASI|ML|LLMs?|SLMs?|VLMs?|VLAs?|MLLMs?|MLOps|LLMOps|NLP|GenAI|AIGC|xAI',
      'gu',
    ),
    whole('AI|gen ?AI', 'gu'),
    whole(
      words(
        'artificial intelligence|machine learning|deep learning|neural network|neural ' +
          'networks|neural net|neural nets|language model|language models|foundation model|foundation ' +
          'models|frontier model|frontier models|world model|world models|generative|large ' +
          'language|chatbot|chatbots|superintelligence|superintelligent|agentic|vibe coding|vibe ' +
          'coded|vibe coders|deepfake|deepfakes|computer vision|speech recognition|open weight|open ' +
          'weights|reasoning model|reasoning models|multimodal|text to image|text to video|text to ' +
          'speech|image generation|video generation|natural language processing|reinforcement ' +
          'learning|prompt injection|prompt injections|hyperscaler|hyperscalers',
      ),
    ),
    whole(
      'künstliche[rn]? intelligenz|sprachmodelle?n?|maschinelles lernen|intelligence ' +
        'artificielle|modèles? de langage|apprentissage (?:automatique|profond)|inteligencia ' +
        'artificial|modelos? de lenguaje|aprendizaje automático|inteligência artificial|modelos? de ' +
        'linguagem|aprendizado de máquina|intelligenza artificiale|modell[oi] ' +
        'linguistic[oi]|apprendimento automatico|trí tuệ nhân tạo|mô hình ngôn ngữ|học máy|yapay ' +
        'zek[aâ]\\p{L}*|dil model\\p{L}*|makine öğrenmesi',
    ),
    fieldPattern(),
    anywhere(fieldWordsAnywhere.join('|')),
    whole('KI|IA|YZ', 'gu'),
    anywhere(
      '人工智能|人工智慧|大模型|大语言模型|大語言模型|语言模型|語言模型|机器学习|機器學習|深度学习|深度學習|神经网络|神經網路|生成式|智能体|智慧體|通用人工智能|超级智能' +
        '|多模态|多模態|具身智能|文生图|文生视频|基座模型|开源模型|推理模型|世界模型|强化学习|聊天机器人|人工知能|生成AI|機械学習|深層学習|言語モデル|基盤モデル|人工知能' +
        '|인공지능|생성형|머신러닝|딥러닝|언어 ?모델|거대언어모델|챗봇',
    ),
    pattern('gu', [
      sequence(
        '(?<![A-Za-z])A[Ii](?=',
        String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])`,
      ),
      sequence(
        '(?<=',
        String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])`,
        'AI(?![A-Za-z])',
      ),
    ]),
  ],
  /** Makers and models whose names mean nothing else. */
  maker: [
    whole(
      words(
        'openai|open ai|anthropic|chatgpt|deepmind|deepseek|qwen|mistral ai|hugging ' +
          'face|huggingface|perplexity ai|midjourney|stable diffusion|stability ' +
          'ai|elevenlabs|notebooklm|nano banana|moonshot ai|kimi k2|kimi k3|minimax|zhipu|bytedance ' +
          'seed|doubao|hunyuan|cohere|scale ai|character.ai|safe superintelligence|thinking machines ' +
          'lab|mira murati|sam altman|dario amodei|demis hassabis|ilya sutskever|yann lecun|mustafa ' +
          'suleyman|andrej karpathy|alexandr wang|geoffrey hinton|yoshua bengio|gary marcus|meta ' +
          'superintelligence|superintelligence labs|claude code|claude opus|claude sonnet|claude ' +
          'haiku|claude ai|github copilot|microsoft copilot|copilot studio|google gemini|gemini ' +
          'pro|gemini flash|gemini cli|gemma|codex|openclaw|moltbot|clawdbot|moltbook|langchain' +
          '|langgraph|llamaindex|llama.cpp|ollama|vllm|sglang|tensorrt llm|bedrock ' +
          'agentcore|windsurf|devin|lovable|replit agent|cursor ai|anysphere|cognition ' +
          'ai|coreweave|cerebras|groq|runwayml|black forest labs|luma ai|pika labs|suno|udio|ernie ' +
          'bot|glm 4|glm 5|gpt oss|mixtral|codestral|model context protocol|metr|lmarena|arc agi|apple ' +
          'intelligence|alexa\\+|amazon nova|watsonx|agentforce',
      ),
    ),
    whole(
      '(?:chat)?gpt[ -]?\\d[\\w.-]*|gpts?|llama[ -]?\\d[\\w.-]*|gemini[ -]\\d[\\w.-]*|claude[ ' +
        '-](?:\\d[\\w.-]*|opus|sonnet|haiku|code|desktop|cowork|instant|api)|(?:opus|sonnet|haiku)[ ' +
        '-]\\d[\\w.-]*|qwen[\\w.-]*|deepseek[\\w.-]*|grok[ -]?\\d[\\w.-]*|phi[ -]\\d[\\w.-]*|veo[ ' +
        '-]?\\d[\\w.-]*|sora[ -]?\\d?|kimi[ -]k?\\d[\\w.-]*|glm[ -]?\\d[\\w.-]*|flux[ ' +
        '-.]\\d[\\w.-]*|dall[ -]?e|mistral|grok|o[134](?:-mini|-pro|-preview)?',
    ),
    anywhere(
      '通义千问|通义|文心一言|豆包|混元大模型|智谱|月之暗面|深度求索|百川智能|零一万物|阶跃星辰|讯飞星火|可灵|智谱清言|英伟达AI|챗GPT|챗지피티|클로드|제미나이' +
        '|チャットGPT|딥시크|코파일럿|앤트로픽|오픈AI|퍼플렉시티|미스트랄 AI|アンソロピック|オープンAI|ディープシーク|パープレキシティ|商汤|智谱AI',
    ),
  ],
  /** How it is made and measured. */
  method: [
    whole(
      words(
        'transformer model|transformers|attention mechanism|fine tuning|fine ' +
          'tuned|finetuning|finetune|pretraining|pre training|post training|rlhf|dpo|grpo|lora|mixture ' +
          'of experts|moe|diffusion model|diffusion ' +
          'models|diffusion|latent|embedding|embeddings|tokenizer|tokenization|quantization' +
          '|distillation|inference|few shot|zero shot|in context|context window|context ' +
          'engineering|chain of thought|reasoning traces|scaling law|scaling ' +
          'laws|benchmark|benchmarks|hallucination|hallucinations|alignment|interpretability|retrieval ' +
          'augmented|rag|vector database|vector search|gan|gans|autoencoder|convolutional|self ' +
          'supervised|unsupervised|text generation|speech synthesis|tts|asr|segmentation|object ' +
          'detection|gaussian splatting|training data|model weights|synthetic data|mcp|tool ' +
          'calling|function calling|kv cache|speculative ' +
          'decoding|pytorch|tensorflow|jax|dataset|datasets',
      ),
    ),
    anywhere(
      '训练|微调|预训练|提示词|算力|幻觉|参数量|多智能体|扩散模型|蒸馏|推理模型|向量数据库|知识图谱|ファインチューニング|プロンプト|추론|파인튜닝',
    ),
  ],
  /** What people do with it. */
  use: [
    whole(
      words(
        'agent|agents|subagents|copilot|copilots|assistant|assistants|prompt|prompts|prompting' +
          '|autocomplete|coding agent|coding agents|coding assistant|ai coding|ai powered|ai driven|ai ' +
          'generated|ai native|automation|personal assistant|voice cloning|voice mode|image ' +
          'generator|video generator|skills|harness|evals|guardrails|deep research',
      ),
    ),
    wordsPattern(useWords),
    anywhere('智能助手|数字人|自动驾驶大模型|エージェント|에이전트'),
  ],
  hardware: [
    whole(
      words(
        'gpu|gpus|tpu|tpus|npu|npus|nvidia|h100|h200|b200|gb200|blackwell|rubin|hbm|hbm4|cuda|data ' +
          'center|data centers|datacenter|datacenters|data centre|data ' +
          'centres|gigawatt|gigawatts|compute|trainium|ascend|chip|chips|semiconductor|semiconductors',
      ),
    ),
    anywhere('英伟达|輝達|算力|芯片|晶片|昇腾|数据中心|엔비디아|반도체|半導体|エヌビディア'),
  ],
  /** Where a name that is also a word is probably a product. */
  software: [
    whole(
      words(
        'app|apps|api|apis|platform|plugin|plugins|extension|developer|developers|engineers|code' +
          '|coding|codebase|open source|github|repo|repository|cli|sdk|ide|software|programming' +
          '|programmers|token|tokens|startup|workflow|workflows|features|users|subscribers|enterprise' +
          '|browser|chat|voice mode|subscription',
      ),
    ),
    anywhere('开发者|程序员|代码|开源|软件|插件|应用|開発者|개발자'),
  ],
  /** Ambiguous names: they count only next to another cue. */
  ambiguous: [
    whole(
      words(
        'claude|gemini|cursor|llama|copilot|sonnet|opus|haiku|nova|command|figure|scale|phi|muse' +
          '|alexa|siri|cortana|perplexity|kimi|runway|inflection|adept|character|sierra|harvey|glean|pi' +
          '|ernie|spark|yi|step',
      ),
    ),
  ],
  robot: [
    whole(
      words(
        'robot|robots|robotic|robotics|humanoid|humanoids|robotaxi|robotaxis|self ' +
          'driving|driverless|autonomous|waymo|drone|drones|optimus|cruise|lidar|exoskeleton',
      ),
    ),
    anywhere('机器人|無人機|无人机|自动驾驶|ロボット|로봇|자율주행'),
  ],
  crypto: [
    whole(
      words(
        'bitcoin|btc|ethereum|eth|crypto|cryptocurrency|cryptocurrencies|blockchain|stablecoin' +
          '|stablecoins|token sale|nft|nfts|defi|web3|solana|dogecoin|coinbase|binance|altcoin|memecoin' +
          '|wallet|staking|mining rig',
      ),
    ),
    anywhere(
      '比特币|以太坊|加密货币|区块链|稳定币|虚拟货币|ビットコイン|仮想通貨|暗号資産|비트코인|가상화폐|암호화폐',
    ),
  ],
  gadget: [
    whole(
      words(
        'iphone|ipad|macbook|airpods|apple watch|smartwatch|smartphone|smartphones|foldable|galaxy ' +
          's|pixel watch|earbuds|headphones|vacuum|tv|oled|console|playstation|xbox|nintendo|switch ' +
          '2|camera|cameras|laptop|laptops|monitor|keyboard|charger|battery|batteries|ev|evs|electric ' +
          'vehicle|electric vehicles|ios|android|handset|headset',
      ),
    ),
    anywhere(
      '手机|耳机|手表|笔记本电脑|显示器|新能源汽车|电动车|折叠屏|充电|相机|游戏机|スマートフォン|イヤホン|스마트폰|이어폰',
    ),
  ],
  stars: [
    whole(
      words(
        'horoscope|horoscopes|zodiac|astrology|astrological|astrologer|leo|virgo|libra|scorpio' +
          '|sagittarius|capricorn|aquarius|pisces|aries|taurus|observatory|telescope|constellation' +
          '|spacecraft|nasa|apollo',
      ),
    ),
    anywhere('星座|运势|双子座|占星|望远镜|飞船|航天'),
  ],
  /** A person whose name is also a model's. */
  person: [
    pattern('gu', [
      String.raw`(?:Jean|Marie|Pierre)[- ]Claude(?!\p{L})`,
      sequence(
        String.raw`\bClaude (?!`,
        [
          'Code',
          'Opus',
          'Sonnet',
          'Haiku',
          'Pro',
          'Max',
          'Desktop',
          'Cowork',
          'Instant',
          'API',
          'AI',
          'Agent',
          'Skills?',
          'Mythos',
          'Fable',
          'Team',
          'Enterprise',
          'Security',
          'Design',
          'Science',
          'Artifacts?',
          'Platform',
          'Console',
          'Models?',
          'Is',
          'Can',
          'Gets?',
          'Now',
          'Has',
          'Will',
          'For',
          'In',
          'On',
          'With',
          'And',
          'Vs',
          'Chat',
          'App',
          'Apps',
          'Mobile',
          'Plugins?',
          'Projects?',
          'Memory',
          'Chrome',
          'Excel',
          'Slack',
          'Tag',
          'Managed',
          'Marketplace',
          'Outage',
          'Users?',
          'Users',
        ],
        String.raw`)\p{Lu}\p{Ll}+`,
      ),
      sequence(
        String.raw`\b`,
        [
          'St',
          'Saint',
          'Sir',
          'Dr',
          'Prof',
          'Monsieur',
          'Mr',
          'Mrs',
          'President',
          'Coach',
          'Pastor',
          'Chef',
        ],
        String.raw`\.? Claude\b`,
      ),
      String.raw`\b(?:named|called) Claude\b`,
      String.raw`\bAi (?:Weiwei|Fukuhara|Kago)\b`,
      String.raw`\bSora (?:no |Aoi)`,
    ]),
  ],
  /** The same letters meaning something else. */
  otherSense: [
    whole(
      words(
        'agent immobilier|agents immobiliers|agente inmobiliario|agente imobiliário|agente ' +
          'immobiliare|le mistral souffle|rafales|fashion model|fashion models|runway ' +
          'show|supermodel|potato chips|chip shop|real estate agent|estate agent|estate agents|letting ' +
          'agent|ticket agent|travel agents|sports agent|player agent|fbi agent|secret agent|free ' +
          'agent|free agents|travel agent|power transformer|power transformers|mouse cursor|co ' +
          'pilot|pilot|cockpit|petting zoo|alpaca|alpacas|poem|poems|poet|poetry|shakespeare|avian ' +
          'influenza|bird flu|air india|symphony|concerto|orchestra|novel|museum|exhibition|gallery' +
          '|painter|painting|impressionist|football|footballer|soccer|cricket|rugby|goalkeeper' +
          '|quarterback|recipe|recipes|village|province|millilitres|chemical agent|change agent|border ' +
          'agents|ice agents|insurance agent|immune|neuron|neurons|brain surgery|sewing|knitting',
      ),
    ),
    anywhere('经纪人|模特|时装|薯片|变压器|诗人|画家|足球|演唱会|票房|食谱|菜谱'),
  ],
};
