/**
 * Query parameters that describe the source of a visit, from public lists (ClearURLs, AdGuard,
 * Brave), limited to those seen on listed publishers and in newsletters.
 */

/** Prefixes that never identify articles. */
const prefixes = startingWith([
  'utm_ mtm_ matomo_ hsa_ itm_ _ga at_ cm_mmc fb_ bsft_ gad_ gaa_ cx_ ml_subscriber _{0,2}hs',
  'action_(?:object|type|ref)_map vero_ oly_ wt_z?mc',
]);

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
    'cid cmp icid ncid partner ref src source share shared from rss spm scm st mod campaign_id ' +
      'ito taid amp print linkid',
    'sh ss trk r adid post_id publication_id scene',
  ]
    .join(' ')
    .split(' '),
);
const ambiguousPrefixes = /^(?:pk_|ga_|stm_)/;

/** Values that describe the source of a visit, under any parameter name. */
const trackingValues = startingWith(
  [
    // feeds
    'rss feeds? rdf atom',
    // social networks and messengers
    'twitter x facebook fb linkedin reddit instagram whatsapp telegram wechat weixin weibo line',
    'mastodon bluesky social share sharing copy(?:link|url)? link',
    // letters
    'email e-?mail mail newsletter nl',
    // devices and places on a page
    'app android ios iphone mobile desktop web home(?:page)? push notification widget banner button',
    // search engines and readers
    'search google(?:news)? bing yahoo flipboard smartnews',
    // switches
    'amp true false yes no',
  ],
  '$',
);

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

/** A pattern of space-separated alternatives at the start of a value, in any case. */
function startingWith(lines: readonly string[], end = ''): RegExp {
  return new RegExp(`^(?:${lines.join(' ').replaceAll(' ', '|')})${end}`, 'i');
}
