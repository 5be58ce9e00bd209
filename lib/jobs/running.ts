/** What runs for each tab in this worker: memory on purpose, `markInterrupted` tells the truth after a restart. */
const running = new Map<number, AbortController>();

/** Stops what runs for the tab and gives the signal of what starts now. */
export function begin(tabId: number): AbortSignal {
  running.get(tabId)?.abort();
  const controller = new AbortController();
  running.set(tabId, controller);
  return controller.signal;
}

/** Stops what runs for the tab; true if something did. */
export function stop(tabId: number): boolean {
  const controller = running.get(tabId);
  controller?.abort();
  return running.delete(tabId) && controller !== undefined;
}

/** Whether something runs for the tab in this worker. */
export function isRunning(tabId: number): boolean {
  return running.has(tabId);
}

/** The work of this signal is over. */
export function end(tabId: number, signal: AbortSignal): void {
  if (running.get(tabId)?.signal === signal) running.delete(tabId);
}
