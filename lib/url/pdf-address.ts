/** A page that describes a PDF, by host and path of the PDF; `$1` is its number there. */
const abstractPages: { host: RegExp; path: RegExp; page: string }[] = [
  {
    host: /^(?:(?:www|export)\.)?arxiv\.org$/,
    path: /^\/pdf\/((?:[a-z.-]+\/)?[\d.]+(?:v\d+)?)(?:\.pdf)?$/i,
    page: 'https://arxiv.org/abs/$1',
  },
  {
    host: /^(?:www\.)?(?:bio|med)rxiv\.org$/,
    path: /^(\/content\/10\.\d+\/[^/]+)\.full\.pdf$/,
    page: '$1',
  },
  {
    host: /^(?:www\.)?aclanthology\.org$/,
    path: /^\/([^/]+)\.pdf$/,
    page: 'https://aclanthology.org/$1/',
  },
  { host: /^openreview\.net$/, path: /^\/pdf$/, page: '/forum' },
];

/** Whether an address names a PDF, whose text the extension cannot read. */
export function isPdfAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname } = new URL(url);
  return /\.pdf$/i.test(pathname) || abstractPageOf(url) !== null;
}

/** The page with the abstract of a paper whose PDF this is; null if none is known. */
export function abstractPageOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname, origin, search } = new URL(url);
  const entry = abstractPages.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  if (!entry) return null;
  const page = pathname.replace(entry.path, entry.page);
  return page.startsWith('/') ? `${origin}${page}${search}` : page;
}
