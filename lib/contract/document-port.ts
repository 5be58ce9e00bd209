/**
 * A connection between two documents of the extension: what is used of the browser's
 * `runtime.Port`, so that tests can pass their own.
 */
export interface DocumentPort {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}
