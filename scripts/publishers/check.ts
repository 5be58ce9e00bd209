import { setTimeout as wait } from 'node:timers/promises';
import { publishers } from '../../lib/publishers/publishers.ts';
import { checkPublishers } from './check-publishers.ts';

// `npm run publishers:check [ID …]`, on a machine with a network: fetches each listed feed once and
// reports the rows of the list to review. Exit code 1 if a feed is dead.
const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !publishers.some((publisher) => publisher.id === id));
if (unknown.length > 0) {
  console.error(
    `No such publisher: ${unknown.join(', ')}. Ids stand in lib/publishers/publishers.ts.`,
  );
  process.exit(2);
}
const listed = wanted.length > 0 ? publishers.filter(({ id }) => wanted.includes(id)) : publishers;
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

let done = 0;
const findings = await checkPublishers(
  listed,
  {
    // Follows redirects by hand, to detect permanent ones; the user agent identifies the script.
    fetch: (url, init) =>
      fetch(url, {
        ...init,
        redirect: 'manual',
        headers: {
          ...(init.headers as Record<string, string>),
          'User-Agent': 'sidelight-publishers-check',
        },
      }),
    now: () => new Date(),
    pause: (milliseconds) => wait(milliseconds),
    signal: stop.signal,
  },
  (publisher, found) =>
    console.error(
      `${++done}/${listed.length} ${publisher.id}${found.length > 0 ? `: ${found.length} to look at` : ''}`,
    ),
);
for (const { publisherId, kind, what } of findings) console.log(`${kind}\t${publisherId}\t${what}`);
const dead = findings.filter(({ kind }) => kind === 'dead').length;
console.log(
  `\n${listed.length} publishers: ${dead} dead feeds, ${findings.length - dead} things to look at.`,
);
process.exit(dead > 0 ? 1 : 0);
