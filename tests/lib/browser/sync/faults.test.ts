import { afterEach, describe, expect, test, vi } from 'vitest';
import { serverAddress } from '../../../../lib/browser/sync/connect.ts';
import { syncFaultOf } from '../../../../lib/browser/sync/sync-now.ts';
import { AppError } from '../../../../lib/errors.ts';
import { SyncError } from '../../../../lib/sync/sync-error.ts';

afterEach(() => vi.unstubAllGlobals());

describe('syncFaultOf', () => {
  test.each([
    ['what the sync itself found', new SyncError('full', '507'), 'full'],
    ['no answer', new TypeError('Failed to fetch'), 'unreachable'],
    ['an answer that does not come', new AppError('timed-out'), 'slow'],
    ['a full disk', new DOMException('', 'QuotaExceededError'), 'storage'],
    ['a library out of reach', new DOMException('', 'UnknownError'), 'storage'],
    [
      'an answer without an end',
      new AppError('bad-output', { detail: 'more than allowed' }),
      'too-large',
    ],
    ['anything else', new Error('what is this'), 'unexpected'],
  ])('maps %s to its fault', (_what, thrown, fault) =>
    expect(syncFaultOf(thrown)?.fault).toBe(fault),
  );

  test('reports offline without a network', () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(syncFaultOf(new TypeError('Failed to fetch'))).toEqual({ fault: 'offline', detail: '' });
  });

  test('reports no fault for a cancellation', () =>
    expect(syncFaultOf(new DOMException('', 'AbortError'))).toBeNull());
});

describe('serverAddress', () => {
  test.each([
    ['https://couch.example', 'sidelight', 'https://couch.example/sidelight'],
    [' https://couch.example/ ', ' my-cards ', 'https://couch.example/my-cards'],
    ['https://gate.example/couch//', 'a+b', 'https://gate.example/couch/a%2Bb'],
    ['http://127.0.0.1:5984', 'sidelight', 'http://127.0.0.1:5984/sidelight'],
    ['http://192.168.1.5:5984', 'sidelight', 'http://192.168.1.5:5984/sidelight'],
  ])('joins %s and %s to %s', (server, database, address) =>
    expect(serverAddress(server, database)).toBe(address),
  );

  test.each([
    ['http://couch.example', 'sidelight', 'insecure'],
    ['couch.example', 'sidelight', 'bad-address'],
    ['ftp://couch.example', 'sidelight', 'bad-address'],
    ['https://reader:secret@couch.example', 'sidelight', 'bad-address'],
    ['https://couch.example/?database=1', 'sidelight', 'bad-address'],
    ['https://couch.example/#here', 'sidelight', 'bad-address'],
    ['https://couch.example', '', 'bad-address'],
    ['https://couch.example', 'Sidelight', 'bad-address'],
    ['https://couch.example', '_users', 'bad-address'],
    ['https://couch.example', '../other', 'bad-address'],
    ['https://couch.example', 'a'.repeat(201), 'bad-address'],
  ])('refuses %s and %s as %s', (server, database, fault) =>
    expect(() => serverAddress(server, database)).toThrow(expect.objectContaining({ fault })),
  );
});
