import privateSuffixes from './private-suffixes.json' with { type: 'json' };

/** Hosts with a subdomain per author that are not on the Public Suffix List. */
const sharedHosts = new Set([
  'substack.com',
  'medium.com',
  'beehiiv.com',
  'wordpress.com',
  'tumblr.com',
  'livejournal.com',
  'hatenablog.com',
  'hateblo.jp',
  'hatenablog.jp',
  'ghost.io',
  'wixsite.com',
  'weebly.com',
  'squarespace.com',
  'webflow.io',
  'notion.site',
  'super.site',
  'bearblog.dev',
  'mirror.xyz',
  'hashnode.dev',
  'hf.space',
  'buttondown.email',
  'tistory.com',
  'blog.me',
  'over-blog.com',
  'canalblog.com',
  'ameblo.jp',
  'fc2.com',
  'seesaa.net',
  'note.jp',
  'cnblogs.com',
  'jimdofree.com',
  'strikingly.com',
  'carrd.co',
  'azurewebsites.net',
  'cloudfront.net',
  'duckdns.org',
]);

/**
 * Labels under country codes that anyone may register below (co.uk, com.cn, re.kr, gouv.fr …), by
 * rule instead of the list's 6,800 public entries.
 */
const openSecondLevels = new Set(
  (
    'ac asn biz co com csiro edu firm gen go gob gouv gov gub gv id info jus ltd me mil mod mus my ' +
    'name ne net nhs nic nom nt or org oz plc police pp pro re res sch sci store tm tv web'
  ).split(' '),
);

/** Rules of the list's private part by top-level domain; `*` means any label. */
const rulesOf = new Map<string, ReadonlySet<string>>();

function privateRules(top: string): ReadonlySet<string> {
  const known = rulesOf.get(top);
  if (known) return known;
  const packed = (privateSuffixes as Readonly<Record<string, string>>)[top] ?? '';
  const rules = new Set(packed.split(' '));
  rulesOf.set(top, rules);
  return rules;
}

/**
 * Registrable domain of a host (`news.example.co.uk` → `example.co.uk`, `ann.github.io` itself):
 * the private part of the Public Suffix List (`scripts/suffixes`), hosts with a subdomain per
 * author, and country codes' open second levels. Returns IP addresses and single labels unchanged.
 */
export function registrableDomain(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$|:/.test(name)) return name;
  const labels = name.split('.');
  return labels.slice(-suffixLength(labels) - 1).join('.');
}

/** How many of a host's last labels are a public suffix. */
function suffixLength(labels: string[]): number {
  const [second = '', top = ''] = labels.slice(-2);
  let length = labels.length > 2 && top.length === 2 && openSecondLevels.has(second) ? 2 : 1;
  const rules = privateRules(top);
  for (let count = 2; count <= Math.min(labels.length, 6); count += 1) {
    const below = labels.slice(-count, -1);
    const wildcard = ['*', ...below.slice(1)].join('.');
    if (rules.has(`!${below.join('.')}`)) return count - 1;
    if (
      rules.has(below.join('.')) ||
      rules.has(wildcard) ||
      sharedHosts.has(labels.slice(-count).join('.'))
    )
      length = Math.max(length, count);
  }
  return length;
}
