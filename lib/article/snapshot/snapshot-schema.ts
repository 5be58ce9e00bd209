import { elementAt } from '../../invariant.ts';
import * as z from 'zod/mini';
import { httpUrlSchema } from '../../url/http-url-schema.ts';
import { snapshotCaps, type Snapshot } from './take-snapshot.ts';

const attributes = z.union([
  z.literal(0),
  z.record(
    z.string().check(z.maxLength(40)),
    z.string().check(z.maxLength(snapshotCaps.metaCharacters)),
  ),
]);
const parent = z.int().check(z.gte(-1), z.lte(snapshotCaps.nodes));
const node = z.union([
  z.tuple([parent, z.string().check(z.maxLength(snapshotCaps.textCharacters))]),
  z.tuple([parent, z.string().check(z.maxLength(200)), attributes]),
]);

/** A snapshot of the right form, within the caps, every parent an element before its child. */
const snapshot = z
  .object({
    version: z.literal(1),
    url: httpUrlSchema,
    title: z.string().check(z.maxLength(snapshotCaps.metaCharacters)),
    language: z.string().check(z.maxLength(40)),
    meta: z
      .array(
        z.tuple([
          z.string().check(z.maxLength(100)),
          z.string().check(z.maxLength(snapshotCaps.metaCharacters)),
        ]),
      )
      .check(z.maxLength(snapshotCaps.meta)),
    links: z
      .array(
        z.tuple([
          z.string().check(z.maxLength(100)),
          z.string().check(z.maxLength(snapshotCaps.metaCharacters)),
        ]),
      )
      .check(z.maxLength(20)),
    jsonLd: z
      .array(z.string().check(z.maxLength(snapshotCaps.jsonLdCharacters)))
      .check(z.maxLength(snapshotCaps.jsonLdScripts)),
    nodes: z.array(node).check(z.maxLength(snapshotCaps.nodes)),
    truncated: z.boolean(),
    isRendered: z.optional(z.boolean()),
  })
  .check(
    z.refine(
      ({ nodes }) =>
        nodes.every(([at], index) =>
          index === 0 ? at === -1 : at >= 0 && at < index && elementAt(nodes, at).length > 2,
        ),
      'a node without a parent before it',
    ),
  );

/**
 * A snapshot as it comes back from a page: as it is, or written as JSON, which costs the page less
 * to send.
 */
export const snapshotSchema = z.pipe(
  z.transform(parsed),
  snapshot,
) satisfies z.ZodMiniType<Snapshot>;

function parsed(sent: unknown): unknown {
  if (typeof sent !== 'string') return sent;
  try {
    return JSON.parse(sent);
  } catch {
    return null;
  }
}
