import { Injectable } from '@nestjs/common';
import { checkRecord } from '@sogoc/resolution';

import { InvalidRecordError } from '../finding-by-id/errors';
import type { IntakeScope } from '../intake/intake-scope';
import { IntakeService } from '../intake/intake.service';
import type { TakenRecord } from '../intake/taken-record';

/** Takes one record in that is named beside what is said of it. */
@Injectable()
export class RecordIntake {
  constructor(private readonly intake: IntakeService) {}

  /** `content` is a batch item without its key. Throws `InvalidRecordError` with every fault. */
  async push(scope: IntakeScope, recordKey: string, content: unknown): Promise<TakenRecord> {
    const raw = isObject(content) ? { ...content, recordKey } : content;
    const checked = checkRecord(raw, scope.declaration.attributes, new Date());
    if (!checked.ok) throw new InvalidRecordError(checked.error);
    const [taken] = await this.intake.push(scope, [checked.value]);
    return taken!;
  }

  async remove(scope: IntakeScope, recordKey: string, sourceVersion: number | null): Promise<TakenRecord> {
    const [taken] = await this.intake.remove(scope, [recordKey], sourceVersion);
    return taken!;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
