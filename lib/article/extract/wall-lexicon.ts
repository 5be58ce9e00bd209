/**
 * Positions where an imperative can start; a sentence of an article continues instead: "staff can
 * sign in to read".
 */
const commandStart = '(?<=^|[.!?:;,…–|-] ?|please |must |need to |to |or )';

/**
 * What paywalls and login walls say, in the languages of the listed publishers: one wording a line,
 * white space and apostrophes folded, matched anywhere in a short line. Most were seen on the
 * publishers named.
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
  'this (?:article|content|story|post|page|newsletter|edition|report|analysis) is ' +
    '(?:exclusively |only )?(?:for|reserved|available|behind|locked|exclusive)',
  "(?:you have|you've|you have just) (?:reached|read|used|hit|viewed) " +
    '(?:your|all|the|\\d+|one|two|three|four|five)\\b.{0,40}\\b(?:free|limit|articles?|stories' +
    '|posts)',
  '(?:free|complimentary) (?:article|story|post)s? (?:limit|left|remaining)',
  'you have \\d+ (?:free )?(?:articles?|stories) (?:left|remaining)',
  `${commandStart}(?:register|sign in|sign up|log ?in|create (?:an?|your) (?:free )?account) ` +
    '(?:now |for free |free )?to (?:read|continue|keep|view|unlock|access|finish)',
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
  '(?:paid|paying|premium|registered|logged[- ]in) (?:subscribers|members|users|readers) ' +
    'can (?:read|see|view|access)',
  'only (?:for )?(?:paid |paying |registered |premium )(?:subscribers|members|users|readers)\\b',
  '(?:get|read|see|access) the (?:full|whole|rest of the|complete) ' +
    '(?:story|article|post|report|text)\\b.{0,20}\\b(?:with|by|subscri|sign|join)',
  '(?<=^|[.!?:] )enjoy unlimited (?:digital )?(?:access|reading|articles)',
  'subscribe (?:now |today )?(?:for|from|at) (?:just |only |as little as )?[$€£¥]\\s?\\d',
  'try (?:it |us |unlimited access )?(?:free |for (?:free|[$€£]\\s?\\d))',
  "(?:before it's here, it's on the)",
  '(?:support|join) us to (?:keep|continue) reading',
  '(?:choose|pick|select) (?:a|your) (?:plan|subscription) to (?:read|continue|keep|unlock)',
  'your (?:free )?(?:articles?|stories|views|reads|preview|trial) (?:for this month )?' +
    '(?:ha(?:s|ve) (?:run out|ended|expired)|(?:is|are) (?:over|used up))',
  'not a (?:subscriber|member)(?: yet)?\\?',
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
  'sie (?:möchten|wollen|können) (?:gerne? )?(?:hier )?weiterlesen',
  '(?:möchten|wollen) sie weiterlesen',
  'lesen sie (?:jetzt )?(?:den (?:ganzen|vollständigen|kompletten)|alle|unbegrenzt)',
  '(?:gratis|kostenlos|kostenfrei|für \\d+ (?:€|euro|franken)) (?:testen|lesen|weiterlesen)',
  '(?:zugriff|zugang) auf alle (?:\\S+ )?(?:artikel|inhalte|texte|beiträge)',
  'diese[rns] (?:artikel|text|beitrag|inhalt) (?:können|dürfen|gibt es|lesen)\\b' +
    '.{0,20}(?:nur|abonn|mitglied|digital)',
  'bereits (?:abonnent|abonniert|registriert|kund)',
  // French
  'réservée?s? aux (?:abonné|membre)',
  'il vous reste (?:\\d+|.{1,12})\\s?%',
  '(?:abonnez-vous|connectez-vous|inscrivez-vous) pour (?:lire|continuer|accéder|poursuivre)',
  "pour (?:lire la suite|continuer (?:la|votre) lecture|accéder à (?:l'intégralité|la suite))",
  'la suite (?:est|de cet article est) réservée',
  'déjà (?:abonné|inscrit|un compte)',
  '(?:article|contenu) (?:est )?(?:réservé|abonnés)',
  "(?:lisez|lire|découvrez|débloquez) (?:l'intégralité|la totalité|tout l'article|la suite) " +
    '(?:de|avec|en|pour|dès)',
  "s'abonner pour (?:lire|continuer)",
  "profitez d(?:e|'un) (?:accès )?illimité",
  // Spanish
  'suscr[ií]b(?:ete|ase) (?:ahora )?(?:para|y) (?:seguir|leer|continuar|acceder)',
  '(?:contenido|artículo|noticia) (?:exclusivo|solo|sólo|reservado) (?:para|a) (?:suscriptores|socios)',
  'para (?:seguir|continuar) leyendo',
  'inicia sesión para (?:seguir|leer|continuar)',
  'ya (?:eres|soy|es) (?:suscriptor|usuario|socio)',
  '(?:sólo|solo|exclusivo|exclusiva) (?:para|de) (?:suscriptores|socios|usuarios registrados)',
  'regístr(?:ate|ese) (?:gratis )?(?:para|y) (?:seguir|leer|continuar|acceder)',
  '(?:sigue|siga|continúa|continúe) leyendo (?:con|por|desde|gratis)',
  'has (?:alcanzado|llegado a|superado) (?:el|tu) (?:límite|número)',
  // Portuguese
  '(?:exclusivo|só|apenas) para assinantes',
  'assine (?:para|e) (?:ler|continu\\S*|ter acesso)',
  'para continuar (?:lendo|a ler)',
  'já é (?:assinante|cadastrado)',
  '(?:conteúdo|matéria|reportagem|texto) (?:é )?(?:exclusiv[oa]|restrit[oa]|reservad[oa]|só) ',
  '(?:cadastre-se|faça (?:seu )?(?:login|cadastro)|entre) (?:grátis )?(?:para|e) (?:ler|continu|acess)',
  'você atingiu (?:o|seu) limite',
  // Italian
  '(?:contenuto|articolo) (?:riservato|esclusivo) (?:agli|per gli|ai|a chi) ?(?:abbonati|è abbonato)?',
  'abbonati per (?:leggere|continuare)',
  'per continuare a leggere',
  'sei già (?:abbonato|registrato)',
  '(?:contenuto|articolo|servizio) (?:è )?(?:riservato|esclusivo|disponibile solo)',
  '(?:accedi|registrati|iscriviti) (?:gratis )?(?:per|e) (?:leggere|continuare|proseguire)',
  "(?:leggi|sblocca) (?:tutto )?(?:l'articolo|il testo) (?:completo|intero|con|a )",
  // Turkish, Vietnamese
  'abone ol(?:un|arak)?(?: ve)? (?:devamını|okumaya|oku)',
  'devamını okumak için',
  '(?:yalnızca|sadece|özel olarak) (?:abone|üye)(?:ler)?\\S*',
  '(?:abone|üye)ler(?:e|imize|ine) özel',
  '(?:üye|abone) (?:ol|girişi)\\S* .{0,20}(?:oku|devam|eriş)',
  'giriş yap(?:ın|arak)? .{0,20}(?:oku|devam)',
  'zaten (?:abone|üye)',
  'đăng (?:nhập|ký) để (?:đọc|xem)',
  'dành (?:riêng )?cho (?:hội viên|thành viên|độc giả trả phí|tài khoản|người đăng ký)',
  'mở khóa (?:bài viết|nội dung|toàn bộ)',
  '(?:trở thành|nâng cấp) (?:hội viên|thành viên|tài khoản) .{0,16}(?:đọc|xem)',
  // Chinese
  '订阅后(?:可|才|即可)?',
  '登录后(?:查看|阅读|可)',
  '(?:剩余|还有)\\s*\\d+\\s*[%％]',
  '(?:成为|开通)\\S{0,6}(?:会员|VIP)\\S{0,6}(?:阅读|查看|解锁)',
  '(?:付费|会员)(?:后)?(?:可|才能|即可)?(?:阅读|查看|专享|内容)',
  '本文为(?:付费|会员)',
  '(?:购买|付费|订阅|登录|扫码|下载)\\S{0,8}(?:阅读|查看|解锁|继续阅读)(?:全文|剩余|完整|本文)',
  '(?:试读|免费阅读)\\S{0,4}(?:已?结束|到此)',
  '(?:訂閱|付費|登入|加入)\\S{0,10}(?:閱讀|解鎖|觀看)(?:全文|完整|本文)',
  '已(?:经)?是(?:会员|订阅用户|訂戶|會員)',
  '(?:訂閱|登入)後(?:可|即可|才能)?(?:閱讀|繼續)',
  '(?:訂戶|會員)(?:限定|專屬|專享)',
  // Japanese
  '(?:有料)?会員限定',
  'この(?:記事|続き|先)は(?:有料|会員|購読者)',
  '残り\\s*\\d+\\s*文字',
  '続きを(?:読む|お読みいただく|閲覧する)には',
  '(?:会員登録|ログイン)(?:すると|して|いただくと).{0,12}(?:読|閲覧)',
  '有料(?:プラン|登録|購読).{0,16}(?:読|全文)',
  '(?:会員|購読者|読者)(?:に登録|になる|登録)?(?:すると|で|のみ|だけ).{0,16}(?:読|閲覧|全文|ご覧)',
  '(?:この|本)(?:記事|コンテンツ)(?:の|を)?(?:全文|続き).{0,12}(?:会員|登録|購読|ログイン)',
  'ログインして続きを',
  // Korean
  '유료 ?(?:회원|구독|콘텐츠|기사)',
  '구독자 ?(?:전용|만)',
  '(?:로그인|구독|회원가입)\\S{0,4} ?(?:후|하시면|하면) .{0,12}(?:읽|볼|이용)',
  '(?:계속|이어서?) 읽으(?:시)?려면',
  '(?:유료|회원|구독자|가입자)\\S* ?(?:전용|만|에게만) .{0,10}(?:볼|읽|제공|이용|콘텐츠|기사)',
  '전문(?:은|을|보기).{0,16}(?:구독|회원|로그인|결제)',
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

/** Whether a line is a paywall or login prompt, not a sentence of an article. */
export function isWallLine(text: string): boolean {
  return text.length < MOST && wall.test(text.replace(/[’‘]/g, "'").replace(/\s+/g, ' '));
}
