/** Cue words for entity recognition. Lower case throughout. */

/** Families of models, beyond those of the pack, that a version or size may follow. */
export const modelFamilies = words(`
  gpt chatgpt claude gemini gemma palm bard lamda llama codellama alpaca vicuna mistral mixtral
  codestral devstral magistral ministral pixtral voxtral mathstral
  qwen qwq qvq deepseek kimi glm chatglm codegeex cogvlm cogvideo cogvideox cogview yi baichuan
  internlm internvl internthinker hunyuan ernie doubao seed seedance seedream minimax hailuo abab
  step pangu spark
  grok phi orca falcon mpt dbrx olmo olmoe molmo tulu jamba jurassic command aya nova titan granite
  nemotron minitron arctic solar exaone hyperclova
  bert roberta deberta modernbert t5 flan bloom opt pythia rwkv mamba zamba recurrentgemma griffin
  hyena stripedhyena hermes openhermes nous dolphin zephyr starling openchat tulu wizardlm
  wizardcoder starcoder stablelm stablecode
  tinyllama smollm smolvlm smolvla llava bakllava idefics florence paligemma moondream fuyu reka
  flamingo kosmos siglip clip dinov2 dino sam vit aria
  sora veo imagen kling wan ltx ltx-video mochi cosmos genie dreamer gato runway gen pika flux sdxl
  dall-e dalle midjourney ideogram firefly recraft stable-diffusion musicgen suno udio lyria chirp
  whisper parakeet canary moshi kokoro xtts bark voicebox
  alphafold alphacode alphaproof alphageometry alphaevolve alphazero alphago esm rosettafold evo
  graphcast gencast aurora
  opus sonnet haiku fable mythos nano-banana muse mercury longcat mimo ling ring lfm sonar palmyra
  laguna trinity beam fugu motif sarvam inkling
  codex openelm dreamina inflection pi xgen persimmon gorilla nexusraven goliath miqu smaug
  reflection athene xwin noromaid kunoichi samantha airoboros
`);

/**
 * Families that are ordinary words as well: alone they are no model's name without a second cue.
 */
export const wordlikeFamilies = words(`
  gpt chatgpt palm bard alpaca jurassic command aya nova titan granite arctic solar bloom griffin
  hyena nous hermes dolphin zephyr starling florence fuyu flamingo cosmos kosmos genie dreamer gato
  gen pika flux recraft ideogram evo aurora
  opus sonnet haiku fable mythos muse mercury ling ring lfm beam fugu motif trinity laguna
  inflection pi gorilla goliath reflection athene aria sam dino clip siglip canary chirp whisper
  parakeet step seed spark yi orca falcon phi mochi wan kling runway
  opt vit t5 mpt glm kimi glm bert samantha smaug persimmon evo esm sonar vision inkling sarvam
  firefly suno udio deepseek mistral minimax baichuan hunyuan ernie qwen midjourney reka moshi mamba
  codex
`);

/** What may occur behind a family or version and still be of the model's name. */
export const modelVariants = words(`
  nano micro mini small medium large xl xxl tiny base lite light heavy pro plus ultra max extreme
  flash flash-lite turbo air instant express premier fast high low
  sonnet opus haiku fable mythos scout maverick behemoth nemo codex coder code math vl vlm vision
  omni audio voice realtime live image video tts asr speech embed embedding rerank reranker
  instruct chat preview thinking think reasoner reasoning zero exp experimental distill distilled it
  sft dpo rlhf gguf gptq awq moe qlora lora fp8 int4 fp4 terminus speciale robotics mix multimodal
  diffusion guard prover ocr edit advanced next edge core r r+ a
  image-preview native deepthink k2 spark oss sol luna terra astra argon latest alpha beta hd
  schnell dev kontext
`);

/** What makes a family's name the name of a product. */
export const productWords = words(
  'code live chat app apps desktop cli studio api artifacts skills agent agents canvas gems ' +
    'assistant enterprise team go workspace search arena teams notebooks',
);

/** First words of numbered things that are no models. */
export const numberedOthers = words(`
  python java javascript typescript node rust golang c ruby php scala kotlin swift cuda rocm pytorch
  tensorflow jax keras react vue angular django ios ipados macos watchos visionos android windows
  ubuntu debian linux fedora chrome firefox safari edge
  iphone ipad mac macbook imac pixel galaxy surface xbox playstation ps quest vision rtx gtx geforce
  radeon ryzen epyc xeon snapdragon dimensity exynos kirin tegra jetson thor h a b v t m l mi gb dgx
  hgx tpu trainium inferentia gaudi ascend maia mtia instinct blackwell hopper rubin ada nvlink pcie
  ddr hbm usb wi-fi wifi bluetooth lte hdmi http https tls ipv oauth sha md5 utf aes rsa
  covid sars h1n1 boeing airbus falcon-9 apollo artemis starship tesla model-s model-y cybertruck f
  b c-17 mig su area formula route highway interstate channel studio fifa nba
  series phase level tier top chapter section part page figure table step version day week month
  quarter year round grade class act article title rule rank number no vol volume issue season
  episode team group unit building room gate flight line stage season web industry society life
  agenda project
  january february march april may june july august september october november december jan feb mar
  apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 h1 h2 fy
  monday tuesday wednesday thursday friday saturday sunday neurips icml iclr cvpr iccv eccv acl
  emnlp naacl aaai ijcai kdd siggraph ces gtc wwdc i/o aws re:invent davos g7 g20 s&p nasdaq dow
  ftse top-k top-p
  mmlu mmlu-pro gsm8k gsm humaneval swe swe-bench hellaswag arc arc-agi aime gpqa math math-500
  mt-bench mtbench imagenet cifar mnist ifeval bbh bfcl tau livecodebench frontiermath hle simpleqa
  winogrande truthfulqa alpacaeval arena elo f1 pass pass@ bleu rouge top-1 top-5 mteb mmmu docvqa
  webarena osworld gaia browsecomp
  apache mit bsd gpl license licence
  over about around nearly almost under more less than at least up to from with by and or the a an
  of in on for least most some only just total all one two three four five six seven eight nine ten
  first last next since until before after between roughly approximately within into per vs x times
  mid pre post non sub multi semi anti self re un co pro ex near all half full open long short high
  low cross inter intra single double triple zero few one two three four five six seven eight nine
  ten mcp a2a rag lora qlora fp int bf16 fp16 fp8 fp4 int8 int4 gptq awq 4-bit 8-bit rope adam adamw
  dpo ppo grpo rlhf rlvr k-means top bit
`);

/** Endings of organisations' names. */
export const organisationEndings = words(`
  ai labs lab inc inc. corp corp. corporation ltd ltd. llc plc gmbh ag technologies technology
  robotics research ventures capital partners university institute foundation semiconductor
  semiconductors
  systems networks therapeutics biosciences pharmaceuticals motors airlines bank group holdings
  energy analytics software dynamics intelligence institute college commission ministry agency
`);

/** Endings too common alone: the name before must be a name. */
export const weakEndings = words(
  'research technology systems group bank energy capital partners intelligence analytics ' +
    'software networks lab institute foundation commission agency college university',
);

/** What organisations do in news. */
export const organisationVerbs = words(`
  announced announces launched launches launching unveiled unveils released releases releasing
  introduced introduces raised raises acquired acquires shipped ships debuted debuts secured secures
  partnered partners
  open-sourced published plans said says reported reports added adds rolled expanded built builds
  hired hires sued sues agreed confirmed declined closed released bought buys valued valuation
  offers provides highlighted presented showcased demonstrated
`);

/** Who someone is, just before or after a name. */
export const roles = words(
  'ceo cto coo cfo cofounder co-founder founder president chairman chairwoman chair director ' +
    'researcher scientist professor engineer analyst minister senator representative ' +
    'commissioner chief vp spokesperson spokesman spokeswoman partner investor',
);

/** Given names, to know an unlisted person by. */
export const givenNames = words(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew
  anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy
  jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
  samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry
  nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald
  carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie
  gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis bobby philip johnny
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret
  sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca
  sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha
  katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia
  joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah
  jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia
  judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie
  brittany charlotte marie kayla alexis lori
  sam elon mira ilya dario daniela demis sundar satya jensen tim jeff greg andrej yann geoffrey
  yoshua fei-fei andrew ian oriol noam arvind aravind clement clem arthur guillaume aidan emad
  mustafa reid lisa pat masayoshi wei xiao li ming jun lei hao jian yang chen liang hui ying mei rui
  tao peng feng bo yi zhang wang liu huang joon min hiroshi kenji takeshi yuki satoshi priya raj
  arjun sanjay vijay rahul anand deepak ravi amit nikhil vikram sergey sergei dmitry ivan pavel
  andrei mikhail alexei hans klaus jürgen stefan wolfgang pierre jean-luc françois louis antoine
  nicolas luca marco giovanni paolo carlos miguel pedro diego alejandro fernando lars erik magnus
  sven anders mohammed ahmed ali omar hassan yusuf mohamed abdul ursula thierry margrethe emmanuel
  olaf rishi keir joe donald kamala
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
