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

/**
 * Exported settings: all except API keys, which are stored separately, and `firstRunDone`, which
 * concerns the device.
 */
export type TravellingSettings = Omit<Settings, 'firstRunDone'>;

/**
 * The settings as file text. Removes credentials from addresses; omits feeds whose address seems to
 * contain a secret unless `withPrivateFeeds`.
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
 * Valid settings of a file, and the names of invalid ones, which stay unchanged. Ignores unknown
 * settings. Throws `bad-import`, with the line if known, for other files.
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
  // An invalid field falls back to its default, so a default that the file does not contain means
  // invalid.
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

/** Names of the settings that would change. */
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

/** Compares JSON values regardless of field order. */
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

/**
 * JSON.parse with the line of a syntax error: Chrome reports position or line, Firefox the line.
 */
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
