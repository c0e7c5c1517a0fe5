import type { AbsorbedId } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

/**
 * Sends whoever asks for an id that was merged into another to the same resource of that one, and says both ids. An unmerge may turn a
 * redirect round at any time, so nobody may keep it. `below`: the rest of the path, with its `/`, and the query.
 */
export function redirectToMerged(
  reply: FastifyReply,
  collection: string,
  { id, mergedInto }: AbsorbedId,
  below = '',
): AbsorbedId {
  void reply
    .status(308)
    .header('location', `/v1/${collection}/${mergedInto}${below}`)
    .header('cache-control', 'no-store');
  return { id, mergedInto };
}
