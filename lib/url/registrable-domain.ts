import { getDomain } from 'tldts';

/** Hosts that give each writer a name of its own and are not on the Public Suffix List. */
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
 * The part of a host that one owner registered (`news.example.co.uk` → `example.co.uk`), by the Public Suffix List with its
 * private part: of hosts shared by many writers (`github.io`, `substack.com`) what stands before them is the site. Addresses
 * of numbers and single labels are themselves.
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
