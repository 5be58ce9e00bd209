/**
 * Milliseconds the processor worked in this thread so far: what else runs on the machine does not
 * count.
 */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
