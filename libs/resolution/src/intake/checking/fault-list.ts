import type { FieldFault } from '@sogoc/kernel';

import { MAX_FAULTS } from './record-limits';

/** Faults of one record, at most {@link MAX_FAULTS}. */
export class FaultList {
  private readonly found: FieldFault[] = [];

  get faults(): readonly FieldFault[] {
    return this.found;
  }

  get isFull(): boolean {
    return this.found.length >= MAX_FAULTS;
  }

  add(pointer: string, code: string, detail: string): void {
    if (!this.isFull) this.found.push({ pointer, code, detail });
  }
}
