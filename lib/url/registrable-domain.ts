/** Second-level labels under country codes that stand for "anyone may register below" (co.uk, com.cn, or.jp, …). */
const openSecondLevels = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'go',
  'gob',
  'gov',
  'gv',
  'info',
  'ltd',
  'me',
  'ne',
  'net',
  'nom',
  'or',
  'org',
  'plc',
  'sch',
  'web',
]);

/** Hosts that give each writer a name of its own: what stands before them is the site. */
const sharedHosts = new Set([
  'blogspot.com',
  'github.io',
  'gitlab.io',
  'medium.com',
  'substack.com',
  'wordpress.com',
  'ghost.io',
  'tumblr.com',
  'hatenablog.com',
  'hateblo.jp',
  'livejournal.com',
  'netlify.app',
  'pages.dev',
  'vercel.app',
  'web.app',
  'firebaseapp.com',
  'herokuapp.com',
  'azurewebsites.net',
  'cloudfront.net',
  'amazonaws.com',
  'beehiiv.com',
  'wixsite.com',
  'weebly.com',
]);

/**
 * The part of a host that one owner registered (`news.example.co.uk` → `example.co.uk`), by rule instead of the whole public
 * suffix list: country codes with open second levels, and hosts shared by many writers. Addresses of numbers are themselves.
 */
export function registrableDomain(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$|:/.test(name)) return name;
  const labels = name.split('.');
  const two = labels.slice(-2).join('.');
  const isOpen =
    labels.length > 2 && labels.at(-1)!.length === 2 && openSecondLevels.has(labels.at(-2)!);
  return isOpen || sharedHosts.has(two) ? labels.slice(-3).join('.') : two;
}
