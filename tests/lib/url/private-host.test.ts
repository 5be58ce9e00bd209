import { expect, test } from 'vitest';
import { isPrivateHost } from '../../../lib/url/private-host.ts';

test.each([
  'localhost',
  'localhost.',
  'cluster',
  'gpu.local',
  'ollama.lan.',
  '127.0.0.1',
  '127.9.9.9',
  '0.0.0.0',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.0.4',
  '169.254.1.1',
  '100.64.0.7',
  '100.127.255.1',
  '[::1]',
  '[::]',
  '[fd00::1]',
  '[fe80::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
])('%s is private', (host) => expect(isPrivateHost(host)).toBe(true));

test.each([
  '10.evil.com',
  '127.evil.com',
  '192.168.evil.com',
  '127.0.0.1.evil.com',
  'localhost.evil.com',
  'notlocal.example',
  '11.0.0.1',
  '172.32.0.1',
  '100.128.0.1',
  '8.8.8.8',
  '256.1.1.1.example',
  'fd00.example.com',
  'fe80.com',
  '[2001:db8::1]',
  '[::ffff:8.8.8.8]',
  '[fec0::1]',
  '',
])('%s is public', (host) => expect(isPrivateHost(host)).toBe(false));

test('an address as a URL parser writes it', () => {
  expect(isPrivateHost(new URL('http://0x7f.1/').hostname)).toBe(true);
  expect(isPrivateHost(new URL('http://[::ffff:10.0.0.1]/').hostname)).toBe(true);
  expect(isPrivateHost(new URL('http://134744072/').hostname)).toBe(false);
});
