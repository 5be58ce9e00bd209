import '../../../lib/browser/disable-zod-jit.ts';
import { expect, test } from 'vitest';
import { z } from 'zod';

test('sets jitless where zod reads it', () => {
  expect(z.config().jitless).toBe(true);
});
