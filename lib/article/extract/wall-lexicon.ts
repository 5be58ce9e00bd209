/**
 * What paywalls and login walls say, in the languages of the listed publishers: one wording a line, white space and
 * apostrophes folded, matched anywhere in a short line. Most were seen on the publishers named.
 */
export const wallWordings: string[] = [
  // English: subscribe to go on
  'subscribe (?:now |today |for .{1,20} )?to (?:read|continue|keep reading|unlock|access|view|get (?:full )?access)',
  'to (?:continue|keep|finish) reading',
  'to read (?:the (?:rest|full)|this (?:full )?(?:article|story|post)|more of this)',
  '(?:continue|keep) reading (?:with|for|this|by|your)',
  'already (?:a |have a |an? )(?:subscriber|subscription|member|account|paid)',
  'subscriber[- ]only (?:content|article|story|post|benefit)',
  '(?:exclusive|only|available) (?:to|for) (?:paid |paying |our )?(?:subscribers|members)',
  'this (?:article|content|story|post|page|newsletter|edition|report|analysis) is (?:exclusively |only )?(?:for|reserved|available|behind|locked|exclusive)',
  "(?:you have|you've|you have just) (?:reached|read|used|hit|viewed) (?:your|all|the|\\d+|one|two|three|four|five)\\b.{0,40}\\b(?:free|limit|articles?|stories|posts)",
  '(?:free|complimentary) (?:article|story|post)s? (?:limit|left|remaining)',
  'you have \\d+ (?:free )?(?:articles?|stories) (?:left|remaining)',
  '(?:register|sign in|sign up|log ?in|create (?:an?|your) (?:free )?account) (?:now |for free |free )?to (?:read|continue|keep|view|unlock|access|finish)',
  'create (?:an?|your) (?:free )?account (?:or (?:sign|log) in )?to (?:read|continue|keep)',
  'unlock (?:this|the full|full|unlimited|all) ?(?:article|story|post|access|content)?',
  'get (?:full|unlimited|complete) (?:digital )?access',
  '(?:full|unlimited) access to (?:this|all|every|our) (?:article|story|stories|content|post)s?',
  'made this story available to (?:\\w+ )?members',
  'member[- ]only (?:story|article|content)',
  'for (?:paid|paying|premium) (?:subscribers|members|readers)(?: only)?',
  '(?:upgrade|become) (?:to|a) (?:paid|paying|premium)(?: subscriber)?\\b.{0,20}\\b(?:read|access|continue|unlock|see)',
  '(?:\\d+-day |\\d+ days? )?free trial (?:to|and) (?:read|continue|unlock|get|access)',
  'start (?:your|a) (?:free )?trial to (?:read|continue)',
  'the rest of this (?:article|story|post|newsletter) is',
  "subscribe to (?:the )?[\\w' ]{2,40} to (?:unlock|read|keep|continue)",
  "what's included in your subscription",
  'this is a (?:preview of|(?:premium|paid|members?[- ]only) (?:article|story|post))',
  'gift(?:ed)? articles? .{0,20}expired',
  // German
  '(?:jetzt |hier )?weiterlesen (?:mit|für|und|ab)',
  'jetzt weiterlesen',
  'artikel (?:jetzt )?freischalten',
  '(?:exklusiv|nur) für (?:abonnent(?:en|innen)\\S*|abonnenten|mitglieder|registrierte)',
  '(?:dieser|der) (?:artikel|text|beitrag) ist (?:exklusiv|nur|kostenpflichtig|abonnent)',
  '(?:sie haben|haben sie) (?:bereits|schon) ein (?:digital)?abo',
  'mit (?:einem )?(?:\\S+plus|\\S+\\+|\\S* ?abo)\\S* (?:weiter)?lesen',
  'um (?:den (?:ganzen |vollständigen )?(?:artikel|text)|weiter) ?(?:zu )?lesen',
  'lesen sie (?:diesen artikel|weiter) mit',
  'anmelden(?:,)? (?:und|um) weiter',
  // French
  'réservée?s? aux (?:abonné|membre)',
  'il vous reste (?:\\d+|.{1,12})\\s?%',
  '(?:abonnez-vous|connectez-vous|inscrivez-vous) pour (?:lire|continuer|accéder|poursuivre)',
  "pour (?:lire la suite|continuer (?:la|votre) lecture|accéder à (?:l'intégralité|la suite))",
  'la suite (?:est|de cet article est) réservée',
  'déjà abonné',
  // Spanish
  'suscr[ií]b(?:ete|ase) (?:ahora )?(?:para|y) (?:seguir|leer|continuar|acceder)',
  '(?:contenido|artículo|noticia) (?:exclusivo|solo|sólo|reservado) (?:para|a) (?:suscriptores|socios)',
  'para (?:seguir|continuar) leyendo',
  'inicia sesión para (?:seguir|leer|continuar)',
  'ya (?:eres|soy) suscriptor',
  // Portuguese
  '(?:exclusivo|só|apenas) para assinantes',
  'assine (?:para|e) (?:ler|continu\\S*|ter acesso)',
  'para continuar (?:lendo|a ler)',
  'já é assinante',
  // Italian
  '(?:contenuto|articolo) (?:riservato|esclusivo) (?:agli|per gli|ai|a chi) ?(?:abbonati|è abbonato)?',
  'abbonati per (?:leggere|continuare)',
  'per continuare a leggere',
  'sei già abbonato',
  // Turkish, Vietnamese
  'abone ol(?:un|arak)?(?: ve)? (?:devamını|okumaya|oku)',
  'devamını okumak için',
  'đăng (?:nhập|ký) để (?:đọc|xem)',
  'dành (?:riêng )?cho (?:hội viên|thành viên|độc giả trả phí)',
  // Chinese
  '订阅后(?:可|才|即可)?',
  '登录后(?:查看|阅读|可)',
  '(?:剩余|还有)\\s*\\d+\\s*[%％]',
  '(?:成为|开通)\\S{0,6}(?:会员|VIP)\\S{0,6}(?:阅读|查看|解锁)',
  '(?:付费|会员)(?:后)?(?:可|才能|即可)?(?:阅读|查看|专享|内容)',
  '本文为付费',
  '(?:訂閱|登入)後(?:可|即可|才能)?(?:閱讀|繼續)',
  '(?:訂戶|會員)(?:限定|專屬|專享)',
  // Japanese
  '(?:有料)?会員限定',
  'この(?:記事|続き|先)は(?:有料|会員|購読者)',
  '残り\\s*\\d+\\s*文字',
  '続きを(?:読む|お読みいただく|閲覧する)には',
  '(?:会員登録|ログイン)(?:すると|して|いただくと).{0,12}(?:読|閲覧)',
  '有料(?:プラン|登録|購読).{0,16}(?:読|全文)',
  // Korean
  '유료 ?(?:회원|구독|콘텐츠|기사)',
  '구독자 ?(?:전용|만)',
  '(?:로그인|구독|회원가입)\\S{0,4} ?(?:후|하시면|하면) .{0,12}(?:읽|볼|이용)',
  '(?:계속|이어서?) 읽으(?:시)?려면',
];

const isDense = (wording: string) => /[\u3040-\u9fff\uac00-\ud7af]/.test(wording);
const wall = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:${wallWordings.filter((wording) => !isDense(wording)).join('|')})`,
    ...wallWordings.filter(isDense),
  ].join('|'),
  'iu',
);

/** Longer lines are prose that may speak of walls. */
const MOST = 400;

/** Whether a line is what a wall says to those it keeps out, and not a sentence of an article. */
export function isWallLine(text: string): boolean {
  return text.length < MOST && wall.test(text.replace(/[’‘]/g, "'").replace(/\s+/g, ' '));
}
