import { isHttpUrl } from './http-url.ts';
import { registrableDomain } from './registrable-domain.ts';

/** Parameters that only say how the reader came. */
const trackingNames = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'li_fat_id',
  'igshid',
  'igsh',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'srsltid',
  'vero_id',
  '_hsenc',
  '_hsmi',
  '_openstat',
  'oly_anon_id',
  'oly_enc_id',
  'rb_clickid',
  's_cid',
  's_kwcid',
  'wickedid',
  'cmpid',
  'cmp',
  'ocid',
  'ncid',
  'cid',
  'icid',
  'smid',
  'smtyp',
  'partner',
  'giftcopy',
  'sref',
  'ref',
  'ref_src',
  'ref_url',
  'referrer',
  'referer',
  'src',
  'source',
  'share',
  'shared',
  'sharetoken',
  'fromrss',
  'from',
  'rss',
  'feedtype',
  'traffic_source',
  'guccounter',
  'guce_referrer',
  'guce_referrer_sig',
  'at_medium',
  'at_campaign',
  'at_link_id',
  'at_link_type',
  'at_link_origin',
  'at_format',
  'at_bbc_team',
  'at_ptr_name',
  'spm',
  'scm',
  'share_token',
  'share_source',
  'share_medium',
  'sara_ecid',
  'wt_mc',
  'xtor',
  'soc_src',
  'soc_trk',
  'tpcc',
  'taid',
  'output_type',
  'cx_testid',
  'cx_artpos',
  'isfreemail',
  'st',
  'reflink',
  'mod',
  'leadsource',
  'linkid',
  'campaign_id',
  'ito',
  'amp',
  '_amp',
  'outputtype',
  'print',
  'printable',
  'utm',
]);
/** Names above that some sites use to say which page it is: dropped only where their value is no number. */
const ambiguousNames = new Set([
  'cid',
  'from',
  'ref',
  'source',
  'src',
  'share',
  'st',
  'partner',
  'mod',
  'print',
  'linkid',
  'amp',
]);

/**
 * The article's address without what only says how the reader came: tracking parameters, fragment, the ways to AMP, mobile and
 * print editions, default documents; always https. An address that is not http(s) is given back unchanged.
 */
export function canonicalUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const clean = new URL(unwrapped(url));
  if (clean.protocol !== 'http:' && clean.protocol !== 'https:') return url;
  clean.hash = clean.hash.startsWith('#!/') ? clean.hash : '';
  clean.username = '';
  clean.password = '';
  if (clean.protocol === 'http:' && clean.port === '') clean.protocol = 'https:';
  clean.hostname = desktopHost(clean.hostname);
  for (const [name, value] of Array.from(clean.searchParams))
    if (isTracking(name, value)) clean.searchParams.delete(name);
  clean.pathname = mainPath(clean.pathname);
  return clean.href.replace(/\?$/, '');
}

/** All the addresses under which the same article is met: the page's own, its canonical form, and the stated ones of the same site. */
export function addressesOf(url: string, stated: (string | null | undefined)[] = []): string[] {
  const same = stated.filter(
    (address): address is string => typeof address === 'string' && sameSite(address, url),
  );
  return [
    ...new Set(
      [url, ...same].flatMap((address) => [address, canonicalUrl(address)]).filter(isHttpUrl),
    ),
  ];
}

/** Whether both are http(s) addresses of one owner: only then is a page believed about its address. */
export function sameSite(one: string, other: string): boolean {
  return (
    isHttpUrl(one) &&
    isHttpUrl(other) &&
    registrableDomain(new URL(one).hostname) === registrableDomain(new URL(other).hostname)
  );
}

/**
 * The address a page gives for itself, where it may be believed: of the same site, and not its front page while the reader is
 * deeper in it. Otherwise the page's own address; canonical either way.
 */
export function statedCanonical(pageUrl: string, stated: (string | null | undefined)[]): string {
  for (const address of stated) {
    if (!address || !URL.canParse(address, pageUrl)) continue;
    const absolute = new URL(address, pageUrl).href;
    if (!sameSite(absolute, pageUrl)) continue;
    const isFront = new URL(absolute).pathname === '/' && new URL(absolute).search === '';
    if (isFront && new URL(pageUrl).pathname !== '/') continue;
    return canonicalUrl(absolute);
  }
  return canonicalUrl(pageUrl);
}

function isTracking(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (/^(utm_|pk_|mtm_|matomo_|hsa_|ga_|stm_|itm_|at_custom|_ga)/.test(lower)) return true;
  if (!trackingNames.has(lower)) return false;
  return !ambiguousNames.has(lower) || !/^\d{2,}$/.test(value);
}

/** AMP caches carry the address of the page they show in their path (`/c/s/host/path`, `/amp/s/host/path`). Anybody may call a host of theirs `google`: only Google's own are believed. */
function unwrapped(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  const isCache =
    hostname.endsWith('.cdn.ampproject.org') ||
    (/^(?:www\.)?google\./.test(hostname) && registrableDomain(hostname).startsWith('google.'));
  const inner = isCache ? /^\/(?:[a-z]\/|amp\/)(s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(pathname) : null;
  if (!inner) return url;
  const address = `${inner[1] ? 'https' : 'http'}://${inner[2]}${inner[3] ?? '/'}${search}`;
  return URL.canParse(address) ? address : url;
}

/** The host of the edition for large screens: `m.`, `amp.` and the like left out where a site remains. */
function desktopHost(host: string): string {
  const [first = '', ...rest] = host.split('.');
  return ['m', 'mobile', 'amp', 'touch', 'wap', '3g', 'sp'].includes(first) &&
    rest.length > 1 &&
    registrableDomain(host) === registrableDomain(rest.join('.'))
    ? rest.join('.')
    : host;
}

function mainPath(path: string): string {
  let main = path.replace(/\/{2,}/g, '/');
  main = main.replace(/^\/amp\/(?=.)/, '/').replace(/\/amp\/?$|\.amp(?=\.html?$)|\.amp$/, '');
  main = main.replace(/\/(?:print|drucken|imprimer|printable|print-view)\/?$/i, '');
  main = main.replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp|shtml)$/i, '/');
  return main || '/';
}
