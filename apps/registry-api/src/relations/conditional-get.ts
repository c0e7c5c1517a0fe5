import { dayEtag, matchesEtag } from '@sogoc/access';
import type { FastifyReply } from 'fastify';

const CACHE_CONTROL = 'private, no-cache';

/** The answer with its tag, or 304 and nothing when the caller has it already. */
export function answerOfADay<Answer>(
  reply: FastifyReply,
  { answer, day }: { readonly answer: Answer; readonly day: string },
  ifNoneMatch: string | undefined,
): Answer | undefined {
  const etag = dayEtag(answer, day);
  void reply.header('etag', etag).header('cache-control', CACHE_CONTROL);
  if (!matchesEtag(ifNoneMatch, etag)) return answer;
  void reply.status(304);
  return undefined;
}
