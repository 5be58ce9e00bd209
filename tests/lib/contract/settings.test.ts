import { fc } from '../../properties.ts';
import { expect, test } from 'vitest';
import { defaultSettings, settingsView } from '../../../lib/contract/settings.ts';
import { parseSettings } from '../../../lib/contract/settings-schema.ts';

test('gives defaults when nothing is stored', () => {
  expect(parseSettings(undefined)).toEqual(defaultSettings);
  expect(settingsView(undefined)).toEqual(defaultSettings);
});

test('resets an invalid field alone', () => {
  const stored = {
    ...defaultSettings,
    role: 'astronaut',
    collectMinutes: 'often',
    topics: ['chips'],
    firstRunDone: true,
  };
  expect(parseSettings(stored)).toEqual({
    ...defaultSettings,
    topics: ['chips'],
    firstRunDone: true,
  });
});

test('gives every field the type of its default', () => {
  expect(
    settingsView({ topics: 'chips', collectMinutes: '60', firstRunDone: true, sites: { 0: 'x' } }),
  ).toEqual({ ...defaultSettings, firstRunDone: true });
});

test('reads settings from any stored value', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(Object.keys(parseSettings(stored)).sort()).toEqual(
        Object.keys(defaultSettings).sort(),
      );
      expect(Object.keys(settingsView(stored)).sort()).toEqual(Object.keys(defaultSettings).sort());
    }),
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(defaultSettings)), fc.anything()),
      (stored) => {
        const parsed = parseSettings(stored);
        expect(parseSettings(parsed)).toEqual(parsed);
      },
    ),
  );
});
