import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { database } from '../../lib/browser/db/database.ts';
import { askToRead } from '../../lib/browser/permissions.ts';
import { serverAddress } from '../../lib/browser/sync/connect.ts';
import { syncFaultOf } from '../../lib/browser/sync/sync-now.ts';
import { syncLink, syncStatus } from '../../lib/browser/sync/link.ts';
import type { ServerForm, SyncProps, SyncTrial } from '../settings/MachinesPart.tsx';

const connecting = () => import('../../lib/browser/sync/connect.ts');

/**
 * Sync with other machines: its state and its commands. The sync code is loaded with the first
 * click.
 */
export function useSync(): SyncProps {
  const address = useLiveQuery(() => syncLink(database))?.address ?? null;
  const status = useLiveQuery(() => syncStatus(database)) ?? null;
  const [trial, setTrial] = useState<SyncTrial>(null);

  const attempt = (work: () => Promise<SyncTrial>) => {
    setTrial({ state: 'running' });
    work()
      .then(setTrial)
      .catch((thrown: unknown) => {
        const fault = syncFaultOf(thrown);
        setTrial(fault && { state: 'failed', ...fault });
      });
  };
  /** Call within the click: the browser prompts for the server's host permission only then. */
  const withServer = (
    form: ServerForm,
    work: (server: { address: string; user: string; secret: string }) => Promise<SyncTrial>,
  ) => {
    try {
      const at = serverAddress(form.server, form.database);
      const granted = askToRead(at);
      attempt(() =>
        granted.then(() => work({ address: at, user: form.user.trim(), secret: form.secret })),
      );
    } catch (thrown) {
      attempt(() => Promise.reject(thrown as Error));
    }
  };

  return {
    address,
    status,
    trial,
    onTry: (form) =>
      withServer(form, async (server) => ({
        state: await (await connecting()).tryServer(server, form.passphrase),
      })),
    onCreate: (form) =>
      withServer(form, async (server) => {
        const { createOnServer, tryServer } = await connecting();
        await createOnServer(server);
        return { state: await tryServer(server, form.passphrase) };
      }),
    onStart: (form) =>
      withServer(form, async (server) =>
        (await connecting()).connectServer(server, form.passphrase).then(() => null),
      ),
    onSyncNow: () => {
      const granted = address ? askToRead(address) : Promise.resolve(false); // within the click
      attempt(() =>
        granted
          .then(() => import('../../lib/browser/sync/sync-now.ts'))
          .then(({ syncNow }) => syncNow({ wait: true }))
          .then(() => null),
      );
    },
    onStop: () =>
      attempt(() =>
        import('../../lib/browser/sync/connect.ts')
          .then(({ leaveServer }) => leaveServer(database))
          .then(() => null),
      ),
    onWipe: () => attempt(async () => (await connecting()).wipeServer().then(() => null)),
  };
}
