import { Injectable } from '@nestjs/common';
import type { PushAnswerDto } from '@sogoc/contracts';
import { preferredWaitSeconds, type RegistryRequest } from '@sogoc/platform';
import { linkOutcome, ResolutionWatch, type TakenRecord } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

/** Answers a push or delete of one record, after a wait when the caller prefers one (RFC 7240). */
@Injectable()
export class PushAnswer {
  constructor(private readonly watch: ResolutionWatch) {}

  /** 202 `pending`, 200 for everything that is settled; a rejected record throws its error. */
  async of(taken: TakenRecord, request: RegistryRequest, reply: FastifyReply): Promise<PushAnswerDto> {
    if (taken.status === 'rejected') throw taken.error;
    const { recordNo, receiptNo, goldenId, status } = taken;
    const recordId = String(recordNo);
    request.recordId = recordId;
    if (status !== 'pending' || receiptNo === undefined) return { recordId, status, goldenId };
    const seconds = preferredWaitSeconds(request.headers.prefer as string | undefined);
    if (seconds !== undefined) {
      void reply.header('preference-applied', `wait=${seconds}`);
      const answer = await this.settled(recordNo, receiptNo, goldenId, seconds, request);
      if (answer !== undefined) return answer;
    }
    void reply.status(202);
    return { recordId, status };
  }

  private async settled(
    recordNo: number,
    receiptNo: number,
    before: string | undefined,
    seconds: number,
    request: RegistryRequest,
  ): Promise<PushAnswerDto | undefined> {
    const state = await this.watch.settled(recordNo, receiptNo, seconds, () => request.raw.socket?.destroyed);
    if (state === undefined) return undefined;
    return {
      recordId: String(recordNo),
      status: state.status ?? 'resolved',
      goldenId: state.goldenId ?? undefined,
      outcome: linkOutcome(before, state),
      problem: state.problem ?? undefined,
    };
  }
}
