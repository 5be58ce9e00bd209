/**
 * Lets one page at a time talk to the server (Web Locks). Without `wait`, skips the work if the
 * lock is taken.
 */
export async function withSyncLock(
  work: () => Promise<void>,
  { wait }: { wait: boolean },
): Promise<void> {
  await navigator.locks.request(
    'sidelight-sync',
    wait ? {} : { ifAvailable: true },
    async (lock) => {
      if (lock) await work();
    },
  );
}
