/** One page at a time speaks with the server (Web Locks). Without `wait` nothing is done while another does. */
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
