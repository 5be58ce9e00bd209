/**
 * Where a country has one time zone, or one that its media write in. The United States, Canada and
 * Australia have none.
 */
const zones: Record<string, string> = {
  cn: 'Asia/Shanghai',
  hk: 'Asia/Hong_Kong',
  tw: 'Asia/Taipei',
  jp: 'Asia/Tokyo',
  kr: 'Asia/Seoul',
  sg: 'Asia/Singapore',
  in: 'Asia/Kolkata',
  vn: 'Asia/Ho_Chi_Minh',
  il: 'Asia/Jerusalem',
  ae: 'Asia/Dubai',
  tr: 'Europe/Istanbul',
  gb: 'Europe/London',
  uk: 'Europe/London',
  ie: 'Europe/Dublin',
  de: 'Europe/Berlin',
  at: 'Europe/Vienna',
  ch: 'Europe/Zurich',
  fr: 'Europe/Paris',
  es: 'Europe/Madrid',
  it: 'Europe/Rome',
  nl: 'Europe/Amsterdam',
  be: 'Europe/Brussels',
  pl: 'Europe/Warsaw',
  se: 'Europe/Stockholm',
  no: 'Europe/Oslo',
  dk: 'Europe/Copenhagen',
  fi: 'Europe/Helsinki',
  pt: 'Europe/Lisbon',
  za: 'Africa/Johannesburg',
  br: 'America/Sao_Paulo',
};

/**
 * The zone (IANA) a publisher of a region writes its times in; null where a region has several or
 * none is known.
 */
export function zoneOfRegion(region: string | undefined): string | null {
  return region !== undefined && Object.hasOwn(zones, region) ? (zones[region] ?? null) : null;
}
