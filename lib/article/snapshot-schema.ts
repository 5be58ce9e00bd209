import { z } from 'zod';
import { httpUrlSchema } from './http-url.ts';
import { snapshotCaps, type Snapshot } from './snapshot.ts';

const attributes = z.union([z.literal(0), z.record(z.string().max(40), z.string().max(snapshotCaps.metaCharacters))]);
const parent = z.int().min(-1).max(snapshotCaps.nodes);
const node = z.union([
  z.tuple([parent, z.string().max(snapshotCaps.textCharacters)]),
  z.tuple([parent, z.string().max(200), attributes]),
]);

/** A snapshot of the right form, within the caps, every parent an element before its child. */
const snapshot = z
  .object({
    version: z.literal(1),
    url: httpUrlSchema,
    title: z.string().max(snapshotCaps.metaCharacters),
    language: z.string().max(40),
    meta: z.array(z.tuple([z.string().max(100), z.string().max(snapshotCaps.metaCharacters)])).max(snapshotCaps.meta),
    links: z.array(z.tuple([z.string().max(100), z.string().max(snapshotCaps.metaCharacters)])).max(20),
    jsonLd: z.array(z.string().max(snapshotCaps.jsonLdCharacters)).max(snapshotCaps.jsonLdScripts),
    nodes: z.array(node).max(snapshotCaps.nodes),
    truncated: z.boolean(),
  })
  .refine(({ nodes }) => nodes.every(([at], index) => (index === 0 ? at === -1 : at >= 0 && at < index && nodes[at]!.length > 2)), 'a node without a parent before it');

/** A snapshot as it comes back from a page: as it is, or written as JSON, which costs the page less to send. */
export const snapshotSchema = z.preprocess(parsed, snapshot) satisfies z.ZodType<Snapshot>;

function parsed(sent: unknown): unknown {
  if (typeof sent !== 'string') return sent;
  try {
    return JSON.parse(sent);
  } catch {
    return null;
  }
}
