/** Places that are no country: a rule may be theirs, a thing to use is not. */
const regions: readonly string[] = [
  // continents
  'Africa',
  'America',
  'Asia',
  'Europe',
  // seats of governments, of makers and of courts
  'Beijing',
  'Britain',
  'Brussels',
  'California',
  'Korea',
  'London',
  'New York',
  'San Francisco',
  'Shanghai',
  'Shenzhen',
  'Silicon Valley',
  'Texas',
  'Washington',
];

let countries: ReadonlySet<string> | null = null;

/** Names of all countries in English and Chinese, by their two-letter codes (ISO 3166-1). */
function countryNames(): ReadonlySet<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
  return new Set(
    ['en', 'zh'].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      return codes.flatMap((code) => names.of(code) ?? []);
    }),
  );
}

/** Whether a name is a country's, a continent's or a well-known city's. */
export function isPlace(name: string): boolean {
  countries ??= countryNames();
  return countries.has(name) || regions.includes(name);
}
