/** Splits into folds of whole sites, shuffled: no site is on both sides. */
export function foldsBySite<Page extends { site: string }>(
  pages: Page[],
  count: number,
  random: () => number,
): { train: Page[]; test: Page[] }[] {
  const sites = [...new Set(pages.map(({ site }) => site))];
  for (let at = sites.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [sites[at], sites[other]] = [sites[other]!, sites[at]!];
  }
  const foldOf = new Map(sites.map((site, at) => [site, at % count]));
  return Array.from({ length: count }, (_, fold) => ({
    train: pages.filter(({ site }) => foldOf.get(site) !== fold),
    test: pages.filter(({ site }) => foldOf.get(site) === fold),
  }));
}
