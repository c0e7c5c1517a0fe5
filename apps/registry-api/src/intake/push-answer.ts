import { Injectable } from '@nestjs/common';
import type { PushResponseDto } from '@sogoc/contracts';
import { preferredWaitSeconds, type RegistryRequest } from '@sogoc/platform';
import { linkOutcome, ResolutionWatch, type TakenRecord } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';

type AcceptedRecord = Exclude<TakenRecord, { status: 'rejected' }>;

/** Answers a push or delete of one record, after a wait when the caller prefers one (RFC 7240). */
@Injectable()
export class PushAnswer {
  constructor(private readonly watch: ResolutionWatch) {}

  /** 202 `pending`, 200 for everything that is settled; a rejected record throws its error. */
  async of(taken: TakenRecord, request: RegistryRequest, reply: FastifyReply): Promise<PushResponseDto> {
    if (taken.status === 'rejected') throw taken.error;
    request.recordId = String(taken.recordNumber);
    const settled = await this.answer(taken, request, reply);
    const told = taken.tellsWhose === false ? withoutGolden(settled) : settled;
    const answer = taken.findings ? { ...told, findings: taken.findings } : told;
    void reply.status(answer.status === 'pending' ? 202 : 200);
    return answer;
  }

  private async answer(taken: AcceptedRecord, request: RegistryRequest, reply: FastifyReply): Promise<PushResponseDto> {
    const { recordNumber, receiptNumber, goldenId, status } = taken;
    const recordId = String(recordNumber);
    const unsettled: PushResponseDto = status === 'pending' ? { recordId, status } : { recordId, status, goldenId };
    const seconds = preferredWaitSeconds(request.headers.prefer as string | undefined);
    if (seconds === undefined || receiptNumber === undefined || status === 'stale') return unsettled;
    void reply.header('preference-applied', `wait=${seconds}`);
    const state = await this.watch.settled(recordNumber, receiptNumber, seconds, () => request.raw.socket?.destroyed);
    if (state === undefined) return unsettled;
    const settledGoldenId = state.goldenId ?? undefined;
    if (status === 'unchanged') return { recordId, status, goldenId: settledGoldenId };
    return {
      recordId,
      status: state.status ?? 'resolved',
      goldenId: settledGoldenId,
      outcome: linkOutcome(goldenId, state),
      problem: state.problem ?? undefined,
    };
  }
}

/** The time in an id says whether its golden record was there before. */
function withoutGolden({ recordId, status, problem }: PushResponseDto): PushResponseDto {
  return { recordId, status, problem };
}
