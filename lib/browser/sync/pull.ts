import { HEADER_ID } from '../../sync/header.ts';
import { takeInDocuments, type Round } from './take-in-documents.ts';
import { syncLink } from './sync-link.ts';

const CHANGES = 200;
const DOCUMENTS = 20;

/** Takes in what changed on the server since the last time, a page at a time; how far it came is kept with each page. */
export async function pull(round: Round): Promise<void> {
  const { database, couch } = round;
  for (;;) {
    round.check();
    const { since: from } = (await syncLink(database)) ?? { since: null };
    const { changes, since } = await couch.changes(from, CHANGES);
    const known = new Map(
      (
        await database.syncDocuments
          .where('id')
          .anyOf(changes.map(({ id }) => id))
          .toArray()
      ).map((stored) => [stored.id, stored]),
    );
    const fresh: string[] = [];
    for (const { id, revs, deleted } of changes) {
      const stored = known.get(id);
      if (id === HEADER_ID || id.startsWith('_')) continue;
      // We never delete that way: what somebody took off the server is put there again.
      if (deleted) {
        if (stored)
          await database.syncDocuments.where('id').equals(id).modify({ rev: null, unsent: 1 });
      } else if (!(revs.length === 1 && stored?.rev === revs[0])) fresh.push(id);
    }
    for (let start = 0; start < fresh.length - DOCUMENTS; start += DOCUMENTS) {
      round.check();
      await takeInDocuments(round, fresh.slice(start, start + DOCUMENTS));
    }
    await takeInDocuments(
      round,
      fresh.slice(Math.max(0, Math.ceil(fresh.length / DOCUMENTS) - 1) * DOCUMENTS),
      since,
    );
    if (changes.length < CHANGES) return;
  }
}
