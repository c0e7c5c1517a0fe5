import { Injectable } from '@nestjs/common';
import { checkRecord, findingsOfPush } from '@sogoc/resolution';

import { InvalidRecordError } from './errors';
import type { IntakeScope } from './intake-scope';
import { IntakeService } from './intake.service';
import type { TakenRecord } from './taken-record';

/** Takes one record in that is named beside what is said of it. */
@Injectable()
export class RecordIntake {
  constructor(private readonly intake: IntakeService) {}

  /** `content` is a batch item, without its key or with the same. Throws `InvalidRecordError` with every fault. */
  async push(scope: IntakeScope, recordKey: string, content: unknown): Promise<TakenRecord> {
    const receivedAt = new Date();
    const checked = checkRecord(named(content, recordKey), scope.declaration.attributes, receivedAt);
    if (!checked.ok) throw new InvalidRecordError(checked.error);
    const [taken] = await this.intake.push(scope, [checked.value]);
    return taken!.status === 'rejected' ? taken! : { ...taken!, ...findingsOfPush(scope, checked.value, receivedAt) };
  }

  async remove(scope: IntakeScope, recordKey: string, sourceVersion: number | null): Promise<TakenRecord> {
    const [taken] = await this.intake.remove(scope, [{ recordKey, sourceVersion }]);
    return taken!.status === 'rejected' ? taken! : { ...taken!, tellsWhose: false };
  }
}

function named(content: unknown, recordKey: string): unknown {
  if (!isObject(content)) return content;
  if (content.recordKey !== undefined && content.recordKey !== recordKey)
    throw new InvalidRecordError([
      { pointer: '/recordKey', code: 'other-key', detail: 'The path names another record. Leave recordKey out.' },
    ]);
  return { ...content, recordKey };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
