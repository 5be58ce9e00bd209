import { getDomain } from 'tldts';

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
 * Registrable domain of a host (`news.example.co.uk` → `example.co.uk`), by the Public Suffix List
 * including private suffixes (`github.io`, `substack.com`). Returns IP addresses and single labels
 * unchanged.
 */
export function registrableDomain(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  const domain = getDomain(name, { allowPrivateDomains: true, extractHostname: false }) ?? name;
  if (!sharedHosts.has(domain) || name === domain) return domain;
  return name
    .split('.')
    .slice(-domain.split('.').length - 1)
    .join('.');
}
