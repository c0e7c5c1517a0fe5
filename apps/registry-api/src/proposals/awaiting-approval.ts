import type { ProposedResponseDto } from '@sogoc/contracts';
import type { FastifyReply } from 'fastify';

/** Answers 202 with the promise of what was asked for. */
export function awaitingApproval(reply: FastifyReply, id: string): ProposedResponseDto {
  void reply.status(202);
  return { id, status: 'awaiting-approval' };
}
