import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import {
  askToWrite,
  backUp,
  backupFolder,
  backupValue,
  canBackUp,
  chooseBackupFolder,
  mayWrite,
  stopBackup,
} from '../../lib/browser/db/backup.ts';
import type { BackupProps } from '../settings/BackupSetting.tsx';
import { useStored } from './use-stored.ts';
import { runInBackground } from '../../lib/log.ts';

/** While a page is open, this often it is looked whether a backup is due. */
const EVERY = 15 * 60_000;

/**
 * The automatic backup: its state, its commands, and the backup itself while this page is open.
 * Null if the browser cannot write into folders, or until the state is loaded.
 */
export function useBackup(attempt: (work: () => Promise<unknown>) => void): BackupProps | null {
  const folder = useLiveQuery(async () => (canBackUp() ? ((await backupFolder()) ?? null) : null));
  const state = useStored(backupValue);
  const [allowed, setAllowed] = useState(true);
  const [working, setWorking] = useState(false);
  const run = useCallback(async (anyway: boolean) => {
    setWorking(true);
    await backUp(new Date(), { anyway }).finally(() => setWorking(false));
  }, []);
  useEffect(() => {
    if (!folder) return;
    let current = true;
    const look = async () => {
      const may = await mayWrite(folder);
      if (current) setAllowed(may);
      if (may) await backUp(new Date());
    };
    const run = () => runInBackground('backup', look());
    // After the first render: a backup may read a large library.
    const first = setTimeout(run, 3000);
    const timer = setInterval(run, EVERY);
    return () => {
      current = false;
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [folder]);
  if (!canBackUp() || folder === undefined || !state) return null;
  return {
    folder: folder && { name: folder.name, allowed },
    ...state,
    working,
    onChoose: () => {
      const chosen = chooseBackupFolder(); // within the click
      attempt(async () => {
        if (!(await chosen)) return;
        setAllowed(true);
        await run(true);
      });
    },
    onAllow: () => {
      if (!folder) return;
      const granted = askToWrite(folder); // within the click
      attempt(async () => {
        const may = await granted;
        setAllowed(may);
        if (may) await run(true);
      });
    },
    onNow: () => attempt(() => run(true)),
    onStop: () => attempt(stopBackup),
  };
}
