import { Injectable } from '@nestjs/common';
import type { DomainError, Result } from '@sogoc/kernel';

import { checkRecord, findingsOfPush, type RecordPush } from '@sogoc/resolution';

import { InvalidRecordError } from './errors';
import { Turns } from './giving-way/turns';
import type { IntakeScope } from './intake-scope';
import { IntakeService } from './intake.service';
import type { TakenRecord } from './taken-record';

/** An item as it was sent, or why it could not be read. */
export type BatchLine = { readonly raw: unknown } | { readonly error: DomainError };

/** Takes the sound items of a batch in at once; a bad one is rejected alone. */
@Injectable()
export class BatchIntake {
  constructor(
    private readonly intake: IntakeService,
    private readonly turns: Turns,
  ) {}

  /** Answers in the order of `lines`. */
  async take(scope: IntakeScope, lines: readonly BatchLine[]): Promise<TakenRecord[]> {
    const receivedAt = new Date();
    const checked = await this.turns.each(lines, (line) => checkLine(line, scope, receivedAt));
    const taken = await this.intake.push(
      scope,
      checked.flatMap((result) => (result.ok ? [result.value] : [])),
    );
    let next = 0;
    return this.turns.each(checked, (result): TakenRecord => {
      if (!result.ok) return { status: 'rejected', error: result.error };
      const record = taken[next++]!;
      return record.status === 'rejected' ? record : { ...record, ...findingsOfPush(scope, result.value, receivedAt) };
    });
  }
}

function checkLine(line: BatchLine, scope: IntakeScope, receivedAt: Date): Result<RecordPush, DomainError> {
  if ('error' in line) return { ok: false, error: line.error };
  const checked = checkRecord(line.raw, scope.declaration.attributes, receivedAt);
  return checked.ok ? checked : { ok: false, error: new InvalidRecordError(checked.error) };
}
