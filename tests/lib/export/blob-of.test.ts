import { expect, test } from 'vitest';
import { blobOf } from '../../../lib/export/zip.ts';

test('joins chunks to one file without holding them all', async () => {
  const sizes: number[] = [];
  const NativeBlob = Blob;
  globalThis.Blob = class extends NativeBlob {
    constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
      super(parts, options);
      sizes.push(
        parts
          .filter((part) => typeof part === 'string')
          .reduce((sum, part) => sum + (part as string).length, 0),
      );
    }
  };
  try {
    const made = await blobOf(
      (async function* () {
        for (let number = 0; number < 100; number++) yield `${number}:${'x'.repeat(100_000)}\n`;
      })(),
      'application/json',
    );
    const text = await made.text();
    expect(text.split('\n')).toHaveLength(101);
    expect(text.startsWith('0:x')).toBe(true);
    expect(made.type).toBe('application/json');
    expect(Math.max(...sizes)).toBeLessThan(2_200_000);
  } finally {
    globalThis.Blob = NativeBlob;
  }
});
