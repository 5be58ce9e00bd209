/**
 * Query parameters that describe the source of a visit, from public lists (ClearURLs, AdGuard,
 * Brave), limited to those seen on listed publishers and in newsletters.
 */

/** Prefixes that never identify articles. */
const prefixes =
  /^(?:utm_|mtm_|matomo_|hsa_|itm_|_ga|at_|cm_mmc|fb_|bsft_|gad_|gaa_|cx_|ml_subscriber|_{0,2}hs|action_(?:object|type|ref)_map|vero_|oly_|wt_z?mc)/;

/** Names that never identify articles. */
const always = new Set(
  [
    // advertisers
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id igshid igsh srsltid',
    'rb_clickid s_cid s_kwcid wickedid dicbo tblci _gl _kx __s _openstat',
    // newsletters
    'mc_cid mc_eid mkt_tok leadsource _bhlid ck_subscriber_id showwelcome triedredirect hsctatracking',
    // publishers
    'cmpid ocid smid smtyp giftcopy sref tpcc isfreemail reflink guccounter guce_referrer guce_referrer_sig',
    'srnd in_source itid mbid bxid cndid esrc hasha hashb hashc intcid ftag __source sr_share n_cid i_cid',
    'waad referringsource sgrp unlocked_article_code sara_ecid xtor soc_src soc_trk wprov spm_id_from tt_from',
    // sharing
    'ref_src ref_url referrer referer sharetoken share_token share_source share_medium fromrss feedtype traffic_source',
    // other editions
    'outputtype output_type printable _amp utm chksm',
  ]
    .join(' ')
    .split(' '),
);

/**
 * Names that identify pages on some sites: tracking only if the path already identifies the
 * article.
 */
const ambiguous = new Set(
  [
    'cid cmp icid ncid partner ref src source share shared from rss spm scm st mod campaign_id ito taid amp print linkid',
    'sh ss trk r adid post_id publication_id scene',
  ]
    .join(' ')
    .split(' '),
);
const ambiguousPrefixes = /^(?:pk_|ga_|stm_)/;

/** Values that describe the source of a visit, under any parameter name. */
const trackingValues =
  /^(?:rss|feeds?|rdf|atom|twitter|x|facebook|fb|linkedin|reddit|instagram|whatsapp|telegram|wechat|weixin|weibo|line|mastodon|bluesky|email|e-?mail|mail|newsletter|nl|share|sharing|social|copy(?:link|url)?|link|app|android|ios|iphone|mobile|desktop|web|home(?:page)?|search|google(?:news)?|bing|yahoo|flipboard|smartnews|push|notification|widget|banner|button|amp|true|false|yes|no)$/i;

/**
 * True if a parameter only describes the source of a visit. `namesArticle`: the path alone
 * identifies the article.
 */
export function isTracking(name: string, value: string, namesArticle: boolean): boolean {
  const lower = name.toLowerCase();
  if (prefixes.test(lower) || always.has(lower)) return true;
  if (!ambiguous.has(lower) && !ambiguousPrefixes.test(lower)) return false;
  if (/^\d{2,}$/.test(value) && !ambiguousPrefixes.test(lower))
    return namesArticle && isNeverNumber.has(lower);
  return namesArticle || value === '' || trackingValues.test(value);
}

/**
 * Ambiguous names whose numeric values are campaigns, not pages, if the path identifies the
 * article.
 */
const isNeverNumber = new Set([
  'campaign_id',
  'spm',
  'scm',
  'ito',
  'taid',
  'ncid',
  'icid',
  'cmp',
  'adid',
  'publication_id',
  'post_id',
  'scene',
  'sh',
  'ss',
]);

/** True if a path identifies an article: by a numeric id, a date or the words of a headline. */
export function namesArticle(path: string): boolean {
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  const words = last
    .replace(/\.\w{2,5}$/, '')
    .split(/[-_]+|%20/)
    .filter(Boolean);
  return /\d/.test(last) || words.length >= 3 || /[^\p{ASCII}]|%[\da-f]{2}/iu.test(last);
}
