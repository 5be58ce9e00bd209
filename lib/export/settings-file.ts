import * as z from 'zod/mini';
import { isPrivateFeed } from '../contract/own-feed.ts';
import type { Settings } from '../contract/settings.ts';
import { parseSettings } from '../contract/settings-schema.ts';
import { AppError } from '../errors.ts';

const LARGEST = 2_000_000;

const fileSchema = z.object({
  format: z.literal('sidelight-settings'),
  version: z.literal(1),
  settings: z.record(z.string(), z.unknown()),
});

/** What travels: all the reader chose. Keys are kept elsewhere and are in no file; that the first run is done is of this device. */
export type TravellingSettings = Omit<Settings, 'firstRunDone'>;

/**
 * The settings as a file's text. An address never carries a name or password along; feeds whose address seems
 * to hold a secret are left out unless `withPrivateFeeds`.
 */
export function settingsText(
  { firstRunDone: _device, ...settings }: Settings,
  { exportedAt, withPrivateFeeds = false }: { exportedAt: Date; withPrivateFeeds?: boolean },
): string {
  const file = {
    format: 'sidelight-settings',
    version: 1,
    exportedAt: exportedAt.toISOString(),
    settings: {
      ...settings,
      models: withoutPasswords(settings.models),
      ownFeeds: settings.ownFeeds.filter(({ url }) => withPrivateFeeds || !isPrivateFeed(url)),
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The settings of such a file that can be read, and the names of those that cannot (they stay as they are). Settings this version does
 * not know are passed over. Throws `bad-import`, with the line where it is known, for what is no such file.
 */
export function readSettings(text: string): {
  settings: Partial<TravellingSettings>;
  refused: string[];
} {
  if (text.length > LARGEST) throw new AppError('bad-import', { detail: 'the file is too large' });
  const file = fileSchema.safeParse(parsed(text));
  if (!file.success)
    throw new AppError('bad-import', {
      detail: 'line 1: not a Sidelight settings file of version 1',
    });
  const stated = file.data.settings;
  const { firstRunDone: _device, ...read } = parseSettings(stated);
  const models = withoutPasswords(read.models);
  const names = (Object.keys(read) as (keyof TravellingSettings)[]).filter(
    (name) => name in stated,
  );
  // A field that cannot be read falls back to its default: unless the file asks for the default, it was not read.
  const defaults = parseSettings({});
  const refused = names.filter(
    (name) => same(read[name], defaults[name]) && !same(stated[name], defaults[name]),
  );
  const good = names.filter((name) => !refused.includes(name));
  return {
    settings: Object.fromEntries(
      good.map((name) => [name, name === 'models' ? models : read[name]]),
    ),
    refused,
  };
}

/** The names of the settings that would change. */
export function settingsChanges(
  current: Settings,
  imported: Partial<TravellingSettings>,
): (keyof TravellingSettings)[] {
  return (Object.keys(imported) as (keyof TravellingSettings)[]).filter(
    (name) => !same(current[name], imported[name]),
  );
}

function withoutPasswords(models: Settings['models']): Settings['models'] {
  return Object.fromEntries(
    Object.entries(models).map(([engine, choice]) => {
      if (choice.baseUrl === null || !URL.canParse(choice.baseUrl)) return [engine, choice];
      const address = new URL(choice.baseUrl);
      if (address.username === '' && address.password === '') return [engine, choice];
      address.username = '';
      address.password = '';
      return [engine, { ...choice, baseUrl: address.href }];
    }),
  );
}

/** Whether two JSON values are alike, whatever the order of their fields. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (
    typeof one !== 'object' ||
    typeof other !== 'object' ||
    one === null ||
    other === null ||
    Array.isArray(one) !== Array.isArray(other)
  )
    return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => same(left[name], right[name]));
}

/** JSON.parse, with the line where it stopped: Chrome tells a position or a line, Firefox a line. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    const words = String(thrown);
    const position = /position (\d+)/.exec(words)?.[1];
    const line =
      /line (\d+)/.exec(words)?.[1] ??
      (position === undefined ? '1' : text.slice(0, Number(position)).split('\n').length);
    throw new AppError('bad-import', { detail: `line ${line}: not JSON`, cause: thrown });
  }
}
