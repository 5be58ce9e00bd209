import type { Publisher } from '../../lib/publishers/publisher.ts';
import { checkPublisher, type CheckOptions, type Finding } from './check-publisher.ts';

/** Publishers checked concurrently; the feeds of each are fetched sequentially. */
const MAX_CONCURRENT = 4;

/**
 * Checks publishers with limited concurrency and calls `onDone` for each. Returns all findings in
 * list order.
 */
export async function checkPublishers(
  listed: readonly Publisher[],
  options: CheckOptions,
  onDone: (publisher: Publisher, findings: Finding[]) => void = () => undefined,
): Promise<Finding[]> {
  const found = new Map<string, Finding[]>();
  const queue = [...listed];
  const work = async () => {
    for (let publisher = queue.shift(); publisher; publisher = queue.shift()) {
      const findings = await checkPublisher(publisher, options);
      found.set(publisher.id, findings);
      onDone(publisher, findings);
    }
  };
  await Promise.all(Array.from({ length: MAX_CONCURRENT }, work));
  return listed.flatMap(({ id }) => found.get(id) ?? []);
}
