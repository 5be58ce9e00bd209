import { fc } from '../properties.ts';
import { expect, test } from 'vitest';
import { AppError, errorCodes, errorInfo } from '../../lib/errors.ts';

test('keeps code and detail of an AppError', () => {
  expect(errorInfo(new AppError('bad-feed', { detail: 'line 3' }))).toEqual({
    code: 'bad-feed',
    detail: 'line 3',
  });
  expect(errorInfo(new AppError('offline'))).toEqual({ code: 'offline' });
  expect(new AppError('bad-feed', { detail: 'line 3' }).message).toBe('bad-feed: line 3');
});

test.each([
  [
    'a full disk, as the platform says it',
    new DOMException('no room', 'QuotaExceededError'),
    'storage-full',
  ],
  [
    'a full disk, as Dexie wraps it',
    Object.assign(new Error('AbortError'), {
      name: 'AbortError',
      inner: new DOMException('', 'QuotaExceededError'),
    }),
    'storage-full',
  ],
  [
    'a full storage area, as Chrome says it',
    new Error('Resource::kQuotaBytes quota exceeded'),
    'storage-full',
  ],
  ['a full disk under the database', new Error('IO error: FILE_ERROR_NO_SPACE'), 'storage-full'],
  [
    'a database that is damaged',
    new DOMException('Internal error opening backing store', 'UnknownError'),
    'storage-blocked',
  ],
  [
    'a database closed under us',
    Object.assign(new Error('Database has been closed'), { name: 'DatabaseClosedError' }),
    'storage-blocked',
  ],
  ['a database of a newer version', new DOMException('', 'VersionError'), 'storage-blocked'],
  [
    'a browser without the database',
    Object.assign(new Error('IndexedDB API missing'), { name: 'MissingAPIError' }),
    'storage-blocked',
  ],
  ['an abort', new DOMException('', 'AbortError'), 'cancelled'],
  ['a time-out', new DOMException('', 'TimeoutError'), 'timed-out'],
  ['anything else', new TypeError('x is not a function'), 'unexpected'],
])('%s is told apart', (_what, thrown, code) => expect(errorInfo(thrown).code).toBe(code));

test('whatever is thrown, one of our codes comes out, with at most 500 characters', () => {
  const thorny = fc.constantFrom<unknown>(
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    ),
    {
      toString: () => {
        throw new Error('no');
      },
    },
    Object.create(null),
    Symbol('x'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        thorny,
        fc.string().map((text) => new Error(text.repeat(200))),
      ),
      (thrown) => {
        const { code, detail = '' } = errorInfo(thrown);
        expect(errorCodes).toContain(code);
        expect(detail.length).toBeLessThanOrEqual(500);
      },
    ),
  );
});
