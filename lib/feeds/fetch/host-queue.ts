export interface QueueOptions<Job> {
  /** Jobs of one host run one after the other. */
  hostOf: (job: Job) => string;
  /** How many run at once, over all hosts. */
  atOnce: number;
  /** Milliseconds between the end of a job and the start of the next one of its host. */
  gapMs: number;
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
}

/**
 * Runs every job, several at once but never two of one host, with a pause between those; hosts with
 * most jobs begin first, so that the whole ends soonest. A job must not throw for anything but
 * being stopped: what one throws ends all.
 */
export async function runByHost<Job>(
  jobs: Job[],
  run: (job: Job) => Promise<void>,
  { hostOf, atOnce, gapMs, sleep, signal }: QueueOptions<Job>,
): Promise<void> {
  const queues = [...Map.groupBy(jobs, hostOf).values()].sort(
    (one, other) => other.length - one.length,
  );
  const worker = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [place, job] of queue.entries()) {
        signal.throwIfAborted();
        if (place > 0 && gapMs > 0) await sleep(gapMs, signal);
        await run(job);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, queues.length) }, worker));
}
