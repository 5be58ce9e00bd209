import { useMemo } from 'react';
import { changeSettings, settingsValue } from '../../lib/browser/stored-items.ts';
import type { Follow, Settings } from '../../lib/contract/settings.ts';
import type { CardActions } from '../card/card-context.ts';

/**
 * State and commands to follow names on a card or a name's page; `give` runs a command and shows
 * its error.
 */
export function useFollowing(
  settings: Pick<Settings, 'follows'> | undefined,
  give: (command: () => Promise<unknown>) => void,
): Required<Pick<CardActions, 'follows' | 'onFollow'>> {
  const follows = settings?.follows;
  return useMemo(
    () => ({
      // By words too: what a table names without an id is followed by its name.
      follows: new Set((follows ?? []).flatMap(({ id, name }) => [id, name.toLowerCase()])),
      onFollow: (name, follow) => give(() => setFollow(name, follow)),
    }),
    [follows, give],
  );
}

async function setFollow(name: Follow, follow: boolean): Promise<void> {
  const { follows } = await settingsValue.get();
  const others = follows.filter(
    (one) => one.id !== name.id && one.name.toLowerCase() !== name.name.toLowerCase(),
  );
  await changeSettings({ follows: follow ? [...others, name] : others });
}
