import { AppError, errorInfo } from '../../errors.ts';
import { SyncError, type SyncFault } from '../../sync/sync-error.ts';

/** Anything thrown while syncing, as what the reader is told; null where the work was only called off. */
export function syncFaultOf(thrown: unknown): { fault: SyncFault; detail: string } | null {
  if (thrown instanceof SyncError) return { fault: thrown.fault, detail: thrown.detail };
  // What fetch throws where no answer comes at all (Fetch Standard, "network error").
  if (thrown instanceof TypeError)
    return { fault: navigator.onLine === false ? 'offline' : 'unreachable', detail: '' };
  const { code, detail = '' } = errorInfo(thrown);
  if (code === 'cancelled') return null;
  if (code === 'timed-out') return { fault: 'slow', detail };
  if (code === 'storage-full' || code === 'storage-blocked') return { fault: 'storage', detail };
  if (thrown instanceof AppError && code === 'bad-output') return { fault: 'too-large', detail };
  return { fault: 'unexpected', detail };
}
