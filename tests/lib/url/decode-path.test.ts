import { expect, test } from 'vitest';
import { decodePath } from '../../../lib/url/decode-path.ts';

test('decodes percent-encoding', () => {
  expect(decodePath('/%E6%96%87')).toBe('/文');
});

test('leaves a path with invalid encoding as it is', () => {
  expect(decodePath('/100%/off')).toBe('/100%/off');
});
