import '../../../lib/browser/disable-zod-jit.ts';
import { expect, test } from 'vitest';
import { z } from 'zod';

test('zod was told not to compile, in the place where it looks', () => {
  expect(z.config().jitless).toBe(true);
});
