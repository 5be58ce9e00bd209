import type { Couch, CouchDocument } from '../../sync/couchdb.ts';
import { parseDocument, type SyncDocument, type CardContents } from '../../sync/document.ts';
import { mergeDocuments } from '../../sync/merge.ts';
import { nameOf, encrypt, decrypt, type Encryption } from '../../sync/encryption.ts';
import { cardVersion } from './row-kinds.ts';
import type { Incoming } from './reconcile.ts';

/** Version of the plaintext; devices ignore later versions. */
const VERSION = 1;
/** Maximum characters of an encrypted document; an article with its card has about 20,000. */
const MAX_CHARACTERS = 8_000_000;

type Opened = { document: SyncDocument; contents: CardContents | null };

/**
 * Decrypts a server document and merges its conflicts. Results `unreadable` and `newer` change
 * nothing locally.
 */
export async function openDocument(
  vault: Encryption,
  found: CouchDocument,
  couch: Pick<Couch, 'revision'>,
): Promise<Incoming | 'unreadable' | 'newer'> {
  let opened = await openOne(vault, found);
  if (typeof opened === 'string') return opened;
  const losers: string[] = [];
  for (const rev of found._conflicts ?? []) {
    const other = await couch.revision(found._id, rev);
    const loser = other ? await openOne(vault, other) : 'unreadable';
    if (typeof loser === 'string') continue;
    losers.push(rev);
    opened = merged(opened, loser);
  }
  return { ...opened, rev: found._rev, losers };
}

/** Encrypts a document for the server. */
export async function sealDocument(
  vault: Encryption,
  id: string,
  document: SyncDocument,
  contents: CardContents | null,
): Promise<Record<string, unknown>> {
  const { card, ...others } = document.fields;
  const whole = card
    ? { ...document, fields: { ...others, card: { ...card, value: contents } } }
    : document;
  return { v: VERSION, data: await encrypt(vault, id, JSON.stringify(whole)) };
}

async function openOne(
  vault: Encryption,
  { _id, v, data }: CouchDocument,
): Promise<Opened | 'unreadable' | 'newer'> {
  if (typeof v === 'number' && v > VERSION) return 'newer';
  if (v !== VERSION || typeof data !== 'string' || data.length > MAX_CHARACTERS)
    return 'unreadable';
  const text = await decrypt(vault, _id, data);
  const document = text === null ? null : parseDocument(text);
  if (!document || (await nameOf(vault, document.kind, document.key)) !== _id) return 'unreadable';
  const { card, ...others } = document.fields;
  if (!card) return { document, contents: null };
  const contents = card.value as CardContents;
  return {
    document: {
      ...document,
      fields: { ...others, card: { ...card, value: cardVersion(contents) } },
    },
    contents,
  };
}

function merged(one: Opened, other: Opened): Opened {
  const document = mergeDocuments(one.document, other.document);
  const card = document.fields['card']?.value;
  const source = [one, other].find(
    (opened) => card !== undefined && opened.document.fields['card']?.value === card,
  );
  return { document, contents: source?.contents ?? null };
}
