/** Redirect hosts, with the parameter that contains the target. */
const redirects: { host: RegExp; path: RegExp; parameters: string[] }[] = [
  {
    host: /^(?:www\.|news\.)?google\.(?:com|cat|(?:com?\.)?[a-z]{2})$/,
    path: /^\/url$/,
    parameters: ['q', 'url'],
  },
  {
    host: /^lm?\.(?:facebook|messenger|instagram|threads)\.(?:com|net)$/,
    path: /^\/(?:l\.php)?$/,
    parameters: ['u'],
  },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ['q'] },
  { host: /^out\.reddit\.com$/, path: /./, parameters: ['url'] },
  {
    host: /^(?:www\.)?linkedin\.com$/,
    path: /^\/(?:redir\/redirect|safety\/go)\/?$/,
    parameters: ['url'],
  },
  { host: /^duckduckgo\.com$/, path: /^\/l\/?$/, parameters: ['uddg'] },
  { host: /^(?:[a-z0-9]+\.)?safelinks\.protection\.outlook\.com$/, path: /./, parameters: ['url'] },
  { host: /^(?:www\.)?(?:getpocket|flipboard)\.com$/, path: /^\/redirect$/, parameters: ['url'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ['url'] },
  { host: /^disq\.us$/, path: /^\/(?:url|p\/\w+)$/, parameters: ['url'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ['z'] },
  { host: /^(?:www\.)?vk\.com$/, path: /^\/away\.php$/, parameters: ['to'] },
  { host: /^link\.zhihu\.com$/, path: /^\/$/, parameters: ['target'] },
  { host: /^link\.juejin\.cn$/, path: /^\/$/, parameters: ['target'] },
  { host: /^(?:www\.)?jianshu\.com$/, path: /^\/go-wild$/, parameters: ['url'] },
  { host: /^weibo\.cn$/, path: /^\/sinaurl$/, parameters: ['u', 'toasturl'] },
  { host: /^(?:www\.)?bing\.com$/, path: /^\/news\/apiclick\.aspx$/, parameters: ['url'] },
];

/**
 * Target of a redirect link (`google.com/url?q=…`) or AMP cache page; otherwise the address itself.
 * Trusts only the hosts above and Google's own: any domain may contain a `google` label.
 */
export function unwrapRedirect(url: string): string {
  const { hostname, pathname, search, searchParams } = new URL(url);
  const isCache =
    hostname.endsWith('.cdn.ampproject.org') ||
    /^(?:www\.)?google\.(?:com|(?:com?\.)?[a-z]{2})$/.test(hostname);
  const inner = isCache ? /^\/(?:[a-z]\/|amp\/)(s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(pathname) : null;
  if (inner)
    return whole(`${inner[1] ? 'https' : 'http'}://${inner[2]}${inner[3] ?? '/'}${search}`) ?? url;
  const redirect = redirects.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  const target = redirect?.parameters.map((name) => searchParams.get(name)).find(Boolean);
  return (target && whole(target)) || url;
}

function whole(address: string): string | null {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
