import type { AttributeDeclaration } from '@sogoc/core-entities';
import { type DomainError, err, type Result } from '@sogoc/kernel';
import { checkRecord, findingsOfPush, type RecordPush } from '@sogoc/resolution';

import { InvalidRecordError } from '../errors';
import type { Turns } from '../giving-way/turns';
import type { IntakeScope } from '../intake-scope';
import type { IntakeService } from '../intake.service';
import type { TakenRecord } from '../taken-record';
import { type BatchLine, keyOfLine } from './read-batch';

/** What became of a batch, line by line. */
export interface TakenBatch {
  readonly taken: readonly TakenRecord[];
  /** Of the lines that name one. */
  readonly recordKeys: readonly (string | undefined)[];
}

/** Takes the sound items of a batch in at once; a bad one is rejected alone. Answers in the order of `lines`. */
export async function takeBatch(
  scope: IntakeScope,
  lines: readonly BatchLine[],
  receivedAt: Date,
  { intake, turns }: { readonly intake: Pick<IntakeService, 'push'>; readonly turns: Pick<Turns, 'each'> },
): Promise<TakenBatch> {
  const { attributes } = scope.declaration;
  const checked = await turns.each(lines, (line) => checkLine(line, attributes, receivedAt));
  const pushed = await intake.push(
    scope,
    checked.flatMap((result) => (result.ok ? [result.value] : [])),
  );
  let next = 0;
  const taken = await turns.each(checked, (result): TakenRecord => {
    if (!result.ok) return { status: 'rejected', error: result.error };
    const record = pushed[next++]!;
    return record.status === 'rejected' ? record : { ...record, ...findingsOfPush(scope, result.value, receivedAt) };
  });
  return { taken, recordKeys: lines.map(keyOfLine) };
}

function checkLine(
  line: BatchLine,
  attributes: readonly AttributeDeclaration[],
  receivedAt: Date,
): Result<RecordPush, DomainError> {
  if ('error' in line) return err(line.error);
  const checked = checkRecord(line.raw, attributes, receivedAt);
  return checked.ok ? checked : err(new InvalidRecordError(checked.error));
}
