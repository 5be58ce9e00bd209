import { AppError } from '../../errors.ts';
import type { OwnFeed } from '../../contract/own-feed.ts';
import { decodeBytes } from '../parse/decode.ts';
import { findFeeds } from '../parse/find-feeds.ts';
import { readBody } from './fetch-feed.ts';

const PAGE_MOST_BYTES = 1_000_000;

/**
 * The feed at an address a reader entered: the address itself if it returns a feed or does not
 * answer (the collection then reports the reason), or the first feed that a web page links. Throws
 * AppError `bad-feed` for a page without a feed link, and `timed-out` when `signal` fires.
 */
export async function feedAt(
  address: string,
  { fetch, signal }: { fetch: typeof globalThis.fetch; signal: AbortSignal },
): Promise<OwnFeed> {
  const itself = { url: address, title: '' };
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'omit', redirect: 'follow', signal });
  } catch (thrown) {
    if (signal.aborted) throw new AppError('timed-out', { cause: thrown });
    if (thrown instanceof TypeError) return itself; // fetch's own word for "no answer"
    throw thrown;
  }
  const contentType = response.headers.get('content-type');
  if (!response.ok || !/html/i.test(contentType ?? 'html')) return itself;
  const { bytes } = await readBody(response, { mostBytes: PAGE_MOST_BYTES, signal });
  const text = decodeBytes(bytes, { contentType, language: 'en' });
  // Some servers call a feed HTML.
  if (!/<html[\s>]|<head[\s>]|<!doctype html/i.test(text.slice(0, 20_000))) return itself;
  const [first] = findFeeds(text, response.url || address);
  if (!first) throw new AppError('bad-feed', { detail: 'a web page that names no feed' });
  return first;
}
