import { Injectable } from '@nestjs/common';
import type { BatchResponseDto } from '@sogoc/contracts';
import type { DomainError, Result } from '@sogoc/kernel';
import { type IntakeScope, IntakeService, InvalidRecordError, type TakenRecord } from '@sogoc/registry';
import { checkRecord, checkRecordKey, FaultList, type RecordPush } from '@sogoc/resolution';

import { isJsonObject } from './json-body';
import type { BatchLine } from './read-batch';
import { showBatch } from './show-batch';

/** Takes the sound items of a batch in at once; a bad line is rejected alone. */
@Injectable()
export class BatchIntake {
  constructor(private readonly intake: IntakeService) {}

  async take(scope: IntakeScope, lines: readonly BatchLine[]): Promise<BatchResponseDto> {
    const checked = lines.map((line) => checkLine(line, scope));
    const taken = await this.intake.push(
      scope,
      checked.flatMap((result) => (result.ok ? [result.value] : [])),
    );
    let next = 0;
    const inOrder = checked.map((result): TakenRecord =>
      result.ok ? taken[next++]! : { status: 'rejected', error: result.error },
    );
    return showBatch(inOrder, lines.map(keyOf));
  }
}

function checkLine(line: BatchLine, scope: IntakeScope): Result<RecordPush, DomainError> {
  if ('error' in line) return { ok: false, error: line.error };
  const checked = checkRecord(line.raw, scope.declaration.attributes, new Date());
  return checked.ok ? checked : { ok: false, error: new InvalidRecordError(checked.error) };
}

/** A key that could not be a key is not repeated. */
function keyOf(line: BatchLine): string | undefined {
  if (!('raw' in line) || !isJsonObject(line.raw)) return undefined;
  const { recordKey } = line.raw;
  return checkRecordKey(recordKey, new FaultList()) ? recordKey : undefined;
}
