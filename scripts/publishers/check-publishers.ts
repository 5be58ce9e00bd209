import type { Publisher } from '../../lib/publishers/publisher.ts';
import { checkPublisher, type CheckOptions, type Finding } from './check-publisher.ts';

/** Publishers asked at the same time; each is asked one feed after the other. */
const AT_ONCE = 4;

/** Checks publishers, a few at a time; `onDone` hears of each as it is finished. Gives all findings, by the list's order. */
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
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return listed.flatMap(({ id }) => found.get(id) ?? []);
}
