import { fc } from '../../properties.ts';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  keysValue,
  sampleTabsValue,
  readSpendings,
  recordSpending,
} from '../../../lib/browser/stored-items.ts';
import { backupValue } from '../../../lib/browser/db/backup.ts';
import { hiddenFromValue } from '../../../lib/browser/origin-header.ts';
import { spentInMonth } from '../../../lib/engines/llm/budget.ts';

beforeEach(() => fakeBrowser.reset());

/**
 * Values an earlier version, a partly written profile or a manual edit may have left; for settings
 * see `tests/security/stored-data.test.ts`.
 */
const left = fc.oneof(
  fc.jsonValue(),
  fc.array(fc.record({ at: fc.jsonValue(), usd: fc.jsonValue() })),
  fc.record({ last: fc.jsonValue(), failed: fc.jsonValue() }),
  fc.dictionary(fc.string(), fc.jsonValue()),
);

async function lies(area: 'local' | 'session', key: string, value: unknown): Promise<void> {
  await fakeBrowser.storage[area].set({ [key]: value } as never);
}

test('reads keys of any shape as strings by name', async () => {
  await fc.assert(
    fc.asyncProperty(left, async (value) => {
      await lies('local', 'keys', value);
      for (const key of Object.values(await keysValue.get())) expect(typeof key).toBe('string');
    }),
  );
});

test('reads spendings of any shape as valid entries and appends to them', async () => {
  await fc.assert(
    fc.asyncProperty(left, async (value) => {
      await lies('local', 'spendings', value);
      const now = new Date('2026-11-24T12:00:00Z');
      const before = spentInMonth(await readSpendings(), now).usd;
      expect(Number.isFinite(before)).toBe(true);
      await recordSpending({ at: now.toISOString(), usd: 0.5 });
      expect(spentInMonth(await readSpendings(), now).usd).toBeCloseTo(before + 0.5);
    }),
  );
});

test('reads a backup state of any shape', async () => {
  await fc.assert(
    fc.asyncProperty(left, async (value) => {
      await lies('local', 'backup', value);
      const { last, failed, ...more } = await backupValue.get();
      expect(more).toEqual({});
      expect(last === null || (typeof last.at === 'string' && typeof last.bytes === 'number')).toBe(
        true,
      );
      expect(
        failed === null || (typeof failed.at === 'string' && typeof failed.error.code === 'string'),
      ).toBe(true);
    }),
  );
});

test('reads hidden origin and sample tabs of any shape', async () => {
  await fc.assert(
    fc.asyncProperty(left, async (value) => {
      await lies('local', 'origin-hidden-from', value);
      await lies('session', 'sample-tabs', value);
      expect(['string', 'object']).toContain(typeof (await hiddenFromValue.get()));
      expect(Array.isArray(await sampleTabsValue.get())).toBe(true);
    }),
  );
});
