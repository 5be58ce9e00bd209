import { errorInfo, type ErrorCode } from './errors.ts';

/** One failure of background work. Holds no address, no article text and no key. */
export interface LogEvent {
  /** Name of the job that failed, such as `collect-feeds`. */
  job: string;
  code: ErrorCode;
  /** ISO 8601, UTC. */
  at: string;
}

/** Events that the ring buffer holds; older ones are dropped. */
export const MAX_LOG_EVENTS = 200;

const events: LogEvent[] = [];
let listener: ((event: LogEvent) => void) | null = null;

/**
 * Records a failure under the job's name; in development builds it is also printed to the console.
 */
export function logFailure(job: string, thrown: unknown, now: Date = new Date()): void {
  const event: LogEvent = { job, code: errorInfo(thrown).code, at: now.toISOString() };
  appendEvents(events, [event]);
  listener?.(event);
  if (import.meta.env?.DEV) console.warn(`[${job}] ${event.code}`, thrown);
}

/** A rejection handler that records the failure under the job's name and yields undefined. */
export function logged(job: string): (thrown: unknown) => undefined {
  return (thrown) => void logFailure(job, thrown);
}

/**
 * Runs work that nothing awaits. A rejection is recorded under the job's name and never becomes an
 * uncaught error.
 */
export function runInBackground(job: string, work: Promise<unknown>): void {
  work.catch(logged(job));
}

/** This context's recent events, oldest first. */
export function recentEvents(): readonly LogEvent[] {
  return events;
}

/** Calls `onEvent` with each new event, so that a context with storage can persist them. */
export function onLogEvent(onEvent: ((event: LogEvent) => void) | null): void {
  listener = onEvent;
}

/** Appends to a ring buffer of at most `MAX_LOG_EVENTS` events, in place; returns the buffer. */
export function appendEvents(buffer: LogEvent[], added: readonly LogEvent[]): LogEvent[] {
  buffer.push(...added);
  if (buffer.length > MAX_LOG_EVENTS) buffer.splice(0, buffer.length - MAX_LOG_EVENTS);
  return buffer;
}
