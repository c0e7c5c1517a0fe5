import { Injectable } from '@nestjs/common';

import { InvalidRecordError } from '../finding-by-id/errors';
import type { IntakeScope } from '../intake/intake-scope';
import { IntakeService } from '../intake/intake.service';
import type { TakenRecord } from '../intake/taken-record';
import { BatchIntake } from './batch-intake';

/** Takes one record in that is named beside what is said of it. */
@Injectable()
export class RecordIntake {
  constructor(
    private readonly batches: BatchIntake,
    private readonly intake: IntakeService,
  ) {}

  /** `content` is a batch item; the path names the record, so it may leave its key out. Throws `InvalidRecordError`. */
  async push(scope: IntakeScope, recordKey: string, content: unknown): Promise<TakenRecord> {
    const [taken] = await this.batches.take(scope, [{ raw: withKey(content, recordKey) }]);
    return taken!;
  }

  async remove(scope: IntakeScope, recordKey: string, sourceVersion: number | null): Promise<TakenRecord> {
    const [taken] = await this.intake.remove(scope, [{ recordKey, sourceVersion }]);
    return taken!;
  }
}

function withKey(content: unknown, recordKey: string): unknown {
  if (!isObject(content)) return content;
  if (content.recordKey !== undefined && content.recordKey !== recordKey)
    throw new InvalidRecordError([
      { pointer: '/recordKey', code: 'other-key', detail: 'The path names another record. Leave recordKey out.' },
    ]);
  return { ...content, recordKey };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
