import { canonicalUrl } from './canonical-url.ts';

/**
 * Key under which spellings of one address are equal: canonical, without `www.`, a slash at the
 * end, `page=1` and the order of parameters. For comparing only: not every server answers to it.
 */
export function addressKey(url: string): string {
  const canonical = canonicalUrl(url);
  if (!URL.canParse(canonical)) return canonical;
  const key = new URL(canonical);
  key.hostname = withoutWww(key.hostname);
  key.pathname = key.pathname.replace(/(?<=.)\/+$/, '');
  for (const [name, value] of Array.from(key.searchParams))
    if (isFirstPage(name, value)) key.searchParams.delete(name);
  key.searchParams.sort();
  return key.href.replace(/\?$/, '');
}

/** The canonical address, first, and other spellings under which the same page may be stored. */
export function addressSpellings(url: string): string[] {
  const canonical = canonicalUrl(url);
  if (!URL.canParse(canonical)) return [canonical];
  const plain = new URL(canonical);
  for (const [name, value] of Array.from(plain.searchParams))
    if (isFirstPage(name, value)) plain.searchParams.delete(name);
  const bare = withoutWww(plain.hostname);
  const path = plain.pathname.replace(/(?<=.)\/+$/, '');
  const paths = plain.pathname === '/' ? ['/'] : [path, `${path}/`];
  const spellings = [bare, `www.${bare}`].flatMap((host) =>
    paths.map((one) => {
      const spelling = new URL(plain);
      spelling.hostname = host;
      spelling.pathname = one;
      return spelling.href.replace(/\?$/, '');
    }),
  );
  return [...new Set([canonical, ...spellings])];
}

function withoutWww(host: string): string {
  const bare = host.replace(/^www\./, '');
  return bare.includes('.') ? bare : host;
}

function isFirstPage(name: string, value: string): boolean {
  return value === '1' && /^(?:page|paged|pg|seite|pagina)$/i.test(name);
}
