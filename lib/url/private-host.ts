/** Suffixes without public DNS (RFC 6762, RFC 8375, RFC 6761, ICANN's `.internal`). */
const privateSuffixes = ['local', 'localhost', 'lan', 'internal', 'intranet', 'home.arpa'];

type Range = [network: string, bits: number];

/** Private IPv4 ranges: RFC 1122, 1918, 3927, 6598 (also Tailscale's). */
const privateRanges: Range[] = [
  ['0.0.0.0', 32],
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
];

/**
 * True for hosts on the local machine or network: private addresses, `.local` and similar suffixes,
 * names without a dot.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const address = parseIpv4(host);
  if (address !== null) return privateRanges.some((range) => isWithin(address, range));
  if (host.includes(':')) return isPrivateIpv6(host);
  return (
    host !== '' &&
    (!host.includes('.') || privateSuffixes.some((suffix) => host.endsWith(`.${suffix}`)))
  );
}

/** A dotted IPv4 address as a number; null for anything else, such as `10.example.com`. */
function parseIpv4(host: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return null;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

function isWithin(address: number, [network, bits]: Range): boolean {
  const size = 2 ** (32 - bits);
  return Math.floor(address / size) === Math.floor((parseIpv4(network) ?? 0) / size);
}

/**
 * Loopback, unspecified, unique local (RFC 4193), link local (RFC 4291), and IPv4-mapped addresses.
 */
function isPrivateIpv6(host: string): boolean {
  const groups = expand(host.split('%')[0] ?? '');
  if (!groups) return false;
  const [first = 0] = groups;
  if (groups.slice(0, 7).every((group) => group === 0)) return (groups[7] ?? 0) <= 1;
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) {
    const address = (groups[6] ?? 0) * 65_536 + (groups[7] ?? 0);
    return privateRanges.some((range) => isWithin(address, range));
  }
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
}

/** The eight groups of an IPv6 address; null if invalid. */
function expand(address: string): number[] | null {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  const last = tail ? parseIpv4(tail[2] ?? '') : null;
  const plain =
    tail && last !== null
      ? `${tail[1]}${Math.floor(last / 65_536).toString(16)}:${(last % 65_536).toString(16)}`
      : address;
  const [head = '', rest, ...more] = plain.split('::');
  if (more.length > 0) return null;
  const left = head === '' ? [] : head.split(':');
  const right = rest === undefined || rest === '' ? [] : rest.split(':');
  const missing = 8 - left.length - right.length;
  if (rest === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...left, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...right];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return null;
  return groups.map((group) => Number.parseInt(group, 16));
}
