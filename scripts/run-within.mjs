import { spawn } from 'node:child_process';
import { root } from './setup.mjs';

/** Milliseconds between SIGTERM and SIGKILL. */
const GRACE = 10_000;

/**
 * Runs a command in the project, its output shown; gives its exit code, or 124 (as `timeout` does)
 * if it took longer than so many minutes. It and all that it started are then ended; so they are if
 * this process is.
 */
export function runWithin(minutes, command, args) {
  console.error(`\n› ${command} ${args.join(' ')}`);
  return new Promise((done) => {
    // A group of its own, so that what the command started can be ended with it.
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', detached: true });
    const end = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // Already exited.
      }
    };
    const limit = setTimeout(() => {
      console.error(
        `\n${command} ${args.join(' ')} took longer than ${minutes} minutes and was ended.`,
      );
      end('SIGTERM');
      setTimeout(() => end('SIGKILL'), GRACE).unref();
      finish(124);
    }, minutes * 60_000);
    const interrupted = (signal) => {
      end(signal);
      process.exit(130);
    };
    const finish = (status) => {
      clearTimeout(limit);
      for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, interrupted);
      done(status);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupted);
    child.on('error', () => finish(1));
    child.on('exit', (status) => finish(status ?? 1));
  });
}
