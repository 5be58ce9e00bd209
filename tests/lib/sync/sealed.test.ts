import { beforeAll, describe, expect, test } from 'vitest';
import {
  makeHeader,
  openHeader,
  parseHeader,
  ITERATIONS,
  nameOf,
  encrypt,
  decrypt,
  type Header,
  type Encryption,
} from '../../../lib/sync/encryption.ts';

let header: Header;
let vault: Encryption;
beforeAll(async () => {
  ({ header, vault } = await makeHeader('seven quiet quokkas'));
});

describe('an encrypted document', () => {
  test('decrypts with the passphrase, on another device too', async () => {
    const sealed = await encrypt(vault, 'a place', 'What was read. “Quoted”, 漢字.');
    expect(
      await decrypt(
        await openHeader(parseHeader(JSON.parse(JSON.stringify(header))), 'seven quiet quokkas'),
        'a place',
        sealed,
      ),
    ).toBe('What was read. “Quoted”, 漢字.');
  });

  test('reveals neither text, equality nor exact length', async () => {
    const [one, again, longer] = await Promise.all(
      ['A note.', 'A note.', 'A note of some more words than the other.'].map((text) =>
        encrypt(vault, 'a place', text),
      ),
    );
    expect(one).not.toBe(again);
    expect(one!.length).toBe(longer!.length);
    expect(atob(one!)).not.toContain('note');
  });

  test('does not decrypt when moved, changed, truncated or under another passphrase', async () => {
    const sealed = await encrypt(vault, 'a place', 'A note.');
    expect(await decrypt(vault, 'another place', sealed)).toBeNull();
    const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0));
    for (const at of [0, 12, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      expect(await decrypt(vault, 'a place', btoa(String.fromCharCode(...changed)))).toBeNull();
    }
    expect(await decrypt(vault, 'a place', sealed.slice(0, 40))).toBeNull();
    expect(await decrypt(vault, 'a place', 'not even base64!')).toBeNull();
    expect(
      await decrypt((await makeHeader('seven quiet quokkas')).vault, 'a place', sealed),
    ).toBeNull();
  });

  test('has a name that depends on passphrase and kind', async () => {
    const name = await nameOf(vault, 'card', 'https://news.example/1');
    expect(name).toMatch(/^d[\w-]{43}$/);
    expect(await nameOf(vault, 'card', 'https://news.example/1')).toBe(name);
    expect(await nameOf(vault, 'read', 'https://news.example/1')).not.toBe(name);
    expect(
      await nameOf(
        (await makeHeader('seven quiet quokkas')).vault,
        'card',
        'https://news.example/1',
      ),
    ).not.toBe(name);
  });

  test('has non-extractable keys', async () => {
    for (const key of [vault.encryption, vault.naming])
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});

describe('a header', () => {
  test('throws wrong-passphrase for another passphrase', async () => {
    await expect(openHeader(header, 'seven loud quokkas')).rejects.toMatchObject({
      fault: 'wrong-passphrase',
    });
  });

  test.each([
    [
      'fewer rounds than ours, which would make a passphrase easy to guess',
      { iterations: ITERATIONS - 1 },
      'replaced',
    ],
    ['so many rounds that it would never end', { iterations: 20 * ITERATIONS + 1 }, 'replaced'],
    ['another way to make keys', { kdf: 'none' }, 'replaced'],
    ['a short salt', { salt: 'AAAA' }, 'replaced'],
    ['a later version', { version: 2 }, 'newer'],
  ])('is refused with %s', (_what, change, fault) => {
    expect(() => parseHeader({ ...header, ...change })).toThrow(expect.objectContaining({ fault }));
  });

  test.each([null, [], 'x', {}])('is refused if it is %j', (found) =>
    expect(() => parseHeader(found)).toThrow(expect.objectContaining({ fault: 'replaced' })),
  );
});
