import { fc } from '../../properties.ts';
import { expect, test } from 'vitest';
import { linesOf, textOf } from '../../../lib/export/library-file.ts';

async function* pieces(texts: string[]): AsyncGenerator<string> {
  yield* texts;
}

test('yields the same lines for any chunking', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '"') })),
      async (cut) => {
        const lines = await Array.fromAsync(linesOf(pieces(cut)));
        expect(lines).toEqual(
          cut.join('').replace(/\n$/, '') === '' && !cut.join('').includes('\n')
            ? []
            : cut.join('').replace(/\n$/, '').split('\n'),
        );
      },
    ),
  );
});

test('refuses an endless line before it fills the memory', async () => {
  let given = 0;
  const endless = async function* () {
    yield 'first\n';
    for (;;) {
      given += 1;
      yield 'x'.repeat(1_000_000);
    }
  };
  await expect(Array.fromAsync(linesOf(endless()))).rejects.toMatchObject({
    code: 'bad-import',
    detail: 'line 2: too long',
  });
  expect(given).toBeLessThan(20);
});

test('reads UTF-8 and skips the byte order mark', async () => {
  expect((await Array.fromAsync(textOf(new Blob(['\uFEFF', '模型\nÅre'])))).join('')).toBe(
    '模型\nÅre',
  );
});
