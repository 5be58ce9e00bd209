import { speaksOfMachineReading } from './machine-audience.ts';

/** What only an order to a language model says; each is a phrase, not a word, so that news about models passes. */
const orders: RegExp[] = [
  // English
  /\b(?:ignore|disregard|forget|override|bypass|discard|do not (?:follow|obey))\b[^.!?\n]{0,40}\b(?:previous|prior|above|earlier|preceding|foregoing|existing|all|any|your|these|those|system|original)\b[^.!?\n]{0,40}\b(?:instructions?|prompts?|rules?|directions?|guidelines?|orders?|commands?|directives?|context|messages?|constraints?|training)\b/i,
  /\b(?:new|updated|revised|real|actual|true|hidden|secret|special|additional|override|priority|important) (?:system )?(?:instructions?|prompt|directives?|task|orders?)\s*(?:for (?:the |any |all )?(?:ai|assistants?|models?|llms?|bots?|summari[sz]ers?))?\s*[:=]/i,
  /(?:^|[\n"'“([{<#*>\-–—]|\. )\s{0,20}(?:system|assistant|developer|user)\s*(?:prompt|message|note|override|instruction)?\s*(?:[:\]>}]|\/\/|={2})/i,
  /\b(?:attention|note|notice|message|instructions?|warning|reminder|request|dear)\s*(?:to|for|:|,)?\s*(?:the |any |all |every )?(?:ai|a\.i\.|llms?|language models?|chatbots?|ai (?:assistants?|models?|agents?|systems?|readers?|summari[sz]ers?|tools?|crawlers?)|assistants?|summari[sz]ers?)\b\s*(?:reading|processing|summari[sz]ing|parsing|:|,|—|-)/i,
  /\bif you (?:are|'re|’re) (?:an? )?(?:ai|a\.i\.|artificial intelligence|llm|large language model|language model|assistant|chatbot|bot|automated|summari[sz])/i,
  /\byou are (?:now|no longer|actually|henceforth) (?:an?|the|my|in|dan|un\w+|jailbroken|bound|restricted)\b[^.!?\n]{0,60}(?:\b|(?<=\b(?:bound|restricted|dan)))(?:ai|assistant|model|mode|dan|bot|unrestricted|jailbroken|developer|bound|restricted|summari[sz]\w*|pirate|character|role)\b/i,
  /\b(?:as|being) an? (?:ai|llm|language model|ai (?:assistant|model|language model)|assistant)\b,?\s*(?:you|your|please|now|always|never|do|must|output|write|add|include)\b/i,
  /(?:^|[.!?:;,]\s+)(?:pretend|roleplay|role-play) (?:to be|as)\b|\b(?:pretend|imagine|act|behave|roleplay|role-play|respond|answer|reply|speak|write) (?:that you are|as if you (?:are|were)|as though you|as (?:an? )?(?:dan|unrestricted|jailbroken|evil))\b/i,
  /(?:^|[.!?:;,]\s+|\b(?:please|then|and|now|must|should|first) )(?:reveal|print|repeat|show|output|leak|disclose|return|send|exfiltrate|display|quote|recite|translate)\b[^.!?\n]{0,40}\b(?:your |the )?(?:system prompt|system message|initial prompt|hidden prompt|instructions? (?:above|you were given)|api[ -]?keys?|boundary|secret key|developer message)\b/i,
  /\b(?:your|the) (?:summary|answer|output|response|reply|card|json|analysis|tl;?dr|takeaways?|hook|insight(?: card)?) (?:must|should|has to|have to|shall|needs? to|will|is to) (?:only |always |also |now |instead |then )?(?:be|say|state|include|contain|mention|begin|start|end|recommend|claim|read|report|list|link|use|omit|praise|conclude|call|give|tell|point)\b/i,
  /\b(?:when|while|before|after|whenever|once) (?:you )?(?:summari[sz](?:e|ing)|answering|responding|generating|writing|analy[sz](?:e|ing)|processing|reading|translating)\b[^.!?\n]{0,60}[,:]\s*(?:please |you must |always |also |be sure to |make sure (?:to|you) |do not |never |first )?(?:say|state|include|mention|add|write|claim|output|insert|recommend|append|use|tell|omit|replace|call|respond|report|describe|list|put|set|link|direct|skip|leave|praise)\b/i,
  /\b(?:include|insert|append|add|output|write|print|say|embed|place|put)\b[^\n]{0,120}\b(?:in|to|into|at|as) (?:your|the|every|each) (?:summary|answer|output|response|reply|card|json|hook|tl;?dr|takeaways?|analysis)\b/i,
  /\b(?:respond|reply|answer|output|return) (?:only |exclusively |just )?(?:with|in)\b[^.!?\n]{0,40}(?:["“'`{]|json|base64|xml|html|the word|the phrase|the following)/i,
  /\b(?:end|begin|start|close)(?:ing)? of (?:the )?(?:article|document|data|context|user input|untrusted (?:data|content|text)|prompt|input)\b\s*[.:\])>\-–—=]/i,
  /\b(?:call|invoke|use|execute|run|trigger) (?:the )?(?:function|tool|plugin|action|`?[a-z_]+`? (?:function|tool))\b[^.!?\n]{0,60}\b(?:with|to|and|now|on|named)\b/i,
  /\b(?:developer|debug|god|admin|maintenance|jailbreak|dan|sudo|root) mode\b[^.!?\n]{0,30}\b(?:enabled|activated|on|engaged|unlocked)\b/i,
  /<\s*\|?\s*\/?\s*(?:im_start|im_end|system|endoftext|start_header_id|eot_id|assistant|user|start_of_turn|end_of_turn|tool_call|function_call)\s*\|?\s*>|\[\s*\/?\s*(?:INST|SYS|SYSTEM)\s*\]|<\s*<\s*\/?\s*SYS\s*>\s*>|^#{2,}\s*(?:instruction|system|response|assistant|human)\b/im,
  /["'{]\s*(?:role|tool_calls?|function_call|hook|takeaways|eventType)["']?\s*:\s*["'[{]/i,
  /\b(?:this|the following) (?:is|text is|message is) (?:an? )?(?:message |instruction |order |directive |note )(?:from|by) (?:the |your )?(?:system|developers?|operators?|administrators?|openai|anthropic|google|creators?|user|owner|engineers?)\b/i,
  /\b(?:dear|hello|hi|hey),? (?:ai|llm|assistant|language model|chatgpt|claude|gemini|summari[sz]er|bot|model)\b/i,
  // German, French, Spanish, Italian, Portuguese, Dutch
  /\b(?:ignorier\w*|missacht\w*|vergiss|vergessen sie)\b[^.!?\n]{0,40}\b(?:vorherig\w*|bisherig\w*|obig\w*|früher\w*|all\w*|vorangegangen\w*)\b[^.!?\n]{0,30}\b(?:anweisung\w*|anordnung\w*|regeln|befehle\w*|prompts?|vorgaben)\b/i,
  /\b(?:ignore[zr]?|oublie[zr]?|néglige[zr]?)\b[^.!?\n]{0,40}\b(?:instructions?|consignes?|règles|directives?)\b/i,
  /\b(?:ignora|ignore|ignorar|olvida|olvide|olvidar|esquece|esqueça|desconsidere|dimentica|ignorate)\b[^.!?\n]{0,40}\b(?:instrucciones|instruções|istruzioni|órdenes|ordens|reglas|regras|regole|indicaciones)\b/i,
  /\b(?:negeer|vergeet)\b[^.!?\n]{0,40}\b(?:instructies|opdrachten|regels|aanwijzingen)\b/i,
  // Russian, Polish, Turkish
  /(?:игнорируй|игнорируйте|забудь|забудьте|проигнорируй)[^.!?\n]{0,40}(?:инструкци|указани|правил|команд)/i,
  /(?:zignoruj|ignoruj|zapomnij)[^.!?\n]{0,40}(?:instrukcj|polece|zasad)/i,
  /(?:önceki|yukarıdaki|tüm)[^.!?\n]{0,30}(?:talimat|komut|kural)[^.!?\n]{0,20}(?:yok say|unut|görmezden|dikkate alma)/i,
  // Chinese, Japanese, Korean, Arabic, Hindi
  /(?:忽略|无视|忘记|忽視|無視|忘記|不要遵守|请无视)[^。！？\n]{0,20}(?:指令|指示|提示|规则|規則|命令|要求)/,
  /(?:指示|命令|プロンプト|ルール|指令)[^。！？\n]{0,10}(?:無視|忘れ|従わない)/,
  /(?:지시|명령|프롬프트|규칙|지침)[^.!?\n]{0,15}(?:무시|잊어|따르지)/,
  /(?:تجاهل|انس|تجاهلوا)[^.!?\n]{0,40}(?:التعليمات|الأوامر|القواعد|تعليمات)/,
  /(?:निर्देश|आदेश|नियम)[^।!?\n]{0,30}(?:अनदेखा|भूल|नज़रअंदाज़|अनदेखी)/,
];

/** Long runs of an encoding (base64, hexadecimal, percent or bit strings): news has none, a smuggled order may. */
const encoded =
  /[A-Za-z0-9+/]{60,}={0,2}|(?:[0-9a-f]{2}[\s:]?){40,}|(?:%[0-9a-f]{2}){12,}|(?:[01]{8}\s){8,}/i;

/** Letters written to be read by nobody: Cyrillic and Greek twins, full width, spaced out, with digits for letters. */
function plain(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u{E0000}-\u{E007F}]/gu, '')
    .replace(/[аеорсхуіѕјһԁԛԝοανικρ]/g, (letter) => twins[letter] ?? letter);
  return folded
    .replace(/\b(?:\p{L}[ .\-_*]){5,}\p{L}\b/gu, (word) => word.replace(/[ .\-_*]/g, ''))
    .replace(/[\p{L}\d@$]+/gu, (word) =>
      /\p{L}/u.test(word) ? word.replace(/[013457@$]/g, (digit) => digits[digit] ?? digit) : word,
    );
}

const twins: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  ρ: 'p',
};
const digits: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/**
 * Whether a text speaks to a language model instead of to readers: orders to forget its rules, chat-template marks,
 * demands on the summary, in twelve languages and the usual disguises. Meant for paragraphs of news, where such a text
 * is left out of what a model sees and of what a card may quote. News that quotes such an order is left out with it.
 */
export function isAddressedToModel(text: string): boolean {
  const simple = plain(text);
  return (
    speaksOfMachineReading(text) ||
    orders.some((order) => order.test(text) || order.test(simple)) ||
    encoded.test(text)
  );
}
