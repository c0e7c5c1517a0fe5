import { checkRecord, findingsOfPush } from '@sogoc/resolution';

import { InvalidRecordError } from '../errors';
import type { Turns } from '../giving-way/turns';
import type { IntakeScope } from '../intake-scope';
import type { IntakeService } from '../intake.service';
import type { TakenRecord } from '../taken-record';

/** Takes the sound items of a batch in at once; a bad one is rejected alone. Answers in the order of `items`. */
export async function takeBatch(
  scope: IntakeScope,
  items: readonly unknown[],
  receivedAt: Date,
  { intake, turns }: { readonly intake: Pick<IntakeService, 'push'>; readonly turns: Pick<Turns, 'each'> },
): Promise<TakenRecord[]> {
  const { attributes } = scope.declaration;
  const checked = await turns.each(items, (item) => checkRecord(item, attributes, receivedAt));
  const taken = await intake.push(
    scope,
    checked.flatMap((result) => (result.ok ? [result.value] : [])),
  );
  let next = 0;
  return turns.each(checked, (result): TakenRecord => {
    if (!result.ok) return { status: 'rejected', error: new InvalidRecordError(result.error) };
    const record = taken[next++]!;
    return record.status === 'rejected' ? record : { ...record, ...findingsOfPush(scope, result.value, receivedAt) };
  });
}
