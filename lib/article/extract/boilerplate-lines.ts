/**
 * Lines that publishers put around an article's text, recognized by their words: legal notices,
 * calls to subscribe, advertising labels. In the languages of the listed publishers.
 */

/** Phrases of legal notices, one a line. */
export const legalWordings: string[] = [
  // English
  '(?:©|\\(c\\)|copyright) ?(?:\\d{4}|by|the)\\b',
  '^©',
  'all rights reserved',
  'no part of this (?:article|site|page|publication|content|story|material|text)',
  '(?:may|can) not be (?:reproduced|republished|published|copied|broadcast|rewritten|redistributed)',
  '(?:not|nor) (?:be )?(?:intended as |constitute |an? )*(?:investment|financial|legal|medical|tax) advice',
  '(?:published|reprinted|republished) (?:here )?(?:under (?:a )?licen[cs]e|with permission) (?:from|of|by)',
  'trademarks? (?:and|of|are|is)\\b.{0,60}\\b(?:owners?|property|belong)',
  'by using (?:this|our) (?:site|website|service)',
  'agree to (?:the|our) (?:terms|privacy)',
  '(?:is|are) not (?:liable|responsible) for (?:the |any )?(?:losses|content|damages|errors)',
  '(?:the )?copyright property of',
  // German
  'alle rechte vorbehalten',
  '(?:vervielfältigung|weiterverbreitung|nachdruck|verwendung) .{0,60}(?:genehmigung|zustimmung|nicht)',
  'keine (?:anlage|rechts)beratung',
  // French, Spanish, Portuguese, Italian
  'tous droits réservés',
  'reproduction (?:même partielle )?(?:interdite|est interdite)',
  'todos los derechos reservados',
  'prohibida (?:su|la) reproducción',
  'todos os direitos reservados',
  'proibida a reprodução',
  'tutti i diritti riservati',
  'riproduzione (?:è )?(?:riservata|vietata)',
  // Turkish, Vietnamese
  'tüm hakları saklıdır',
  'izinsiz (?:kullanılamaz|kopyalanamaz|yayınlanamaz)',
  'bản quyền thuộc',
  'nghiêm cấm sao chép',
  // Chinese, Japanese, Korean
  '版权所有|未经(?:授权|许可|书面)|不得转载|禁止转载|转载请注明|不构成投资建议',
  '版權所有|未經(?:授權|許可)|請勿轉載',
  '無断(?:転載|複製|使用)|著作権は|投資(?:助言|勧誘)を目的',
  '무단 ?(?:전재|복제|배포)|저작권자|재배포 ?금지',
];

/** Calls to subscribe or to follow that are a line of their own. */
export const callWordings: string[] = [
  '(?:subscribe|sign up|register|join) (?:now |here |today )?(?:to|for|on) (?:our|the|my|your) ' +
    '.{0,40}(?:newsletter|mailing list|channel|briefing|inbox)',
  '(?:get|have|receive) .{0,60}(?:in|to) your inbox',
  '(?:follow|like|find) us on (?:x|twitter|facebook|linkedin|instagram|google|telegram|whatsapp|youtube|bluesky)',
  '(?:add|set) .{0,30} as (?:a|your) preferred source',
  'download (?:our|the) app',
  'do you have a (?:story|tip)',
  '(?:got|have) a (?:tip|story|question)\\b.{0,60}\\b(?:e-?mail|contact|send|write)',
  'this is a (?:breaking|developing) (?:news )?story',
  'more to follow',
  '(?:abonnieren|folgen) sie (?:unseren|uns|den) ',
  '(?:abonnez-vous|inscrivez-vous) à (?:notre|la) ',
  '(?:suscríbete|suscríbase|apúntate) a (?:nuestr|la |el )',
  'síguenos en ',
  '(?:assine|inscreva-se|siga) (?:a |na |n[oa]ss|o )',
  '(?:iscriviti|abbonati) alla (?:nostra )?newsletter',
  '(?:bültenimize|kanalımıza) (?:abone|kaydol)',
  '(?:关注|扫码关注|订阅)(?:我们|本刊|公众号|微信)',
  '(?:關注|訂閱)(?:我們|電子報)',
  '(?:メルマガ|ニュースレター)(?:に|を|の)(?:登録|購読)',
  '뉴스레터.{0,10}구독',
];

/** Labels that mark advertising, the whole line. */
const adLabels = [
  'advertisement',
  'advertising',
  'ad',
  'sponsored',
  'anzeige',
  'werbung',
  'publicité',
  'publicidad',
  'publicidade',
  'pubblicità',
  'reklam',
  'quảng cáo',
  '广告',
  '廣告',
  '広告',
  'pr',
  '광고',
];

const compiled = (wordings: string[]) => new RegExp(`(?:${wordings.join('|')})`, 'iu');
const legal = compiled(legalWordings);
const call = new RegExp(`^\\W*(?:${callWordings.join('|')})`, 'iu');
const label = new RegExp(
  `^[\\s\\p{P}]*(?:${adLabels.join('|')})(?:\\s*[-–—:]?\\s*(?:continue reading below|scroll to continue|story continues below))?[\\s\\p{P}]*$`,
  'iu',
);

const MAX_LEGAL = 900;
const MAX_CALL = 220;

/**
 * Whether a paragraph is a legal notice. Reports on rights use such words too: ask at a text's ends
 * only.
 */
export function isLegalNotice(text: string): boolean {
  return text.length <= MAX_LEGAL && legal.test(text.replace(/\s+/g, ' '));
}

/** Whether a line only marks advertising, or prompts readers to subscribe or to follow. */
export function isCallLine(text: string): boolean {
  return label.test(text) || (text.length <= MAX_CALL && call.test(text.replace(/\s+/g, ' ')));
}
