import { Injectable } from '@nestjs/common';
import { canonicalJson, compareBytes } from '@sogoc/kernel';

import { TransactionRunner } from '../connection/transaction';
import { CANONICAL_SECTIONS, STATE_FAULTS, type CanonicalSection } from './canonical-sections';

/** What resolution made, as lines of canonical JSON by section, each section in byte order. Equal states have equal lines. */
export type CanonicalState = Readonly<Record<CanonicalSection, readonly string[]>>;

/**
 * Reads all that is a function of records, decisions and policy, named by records and not by numbers: ids, versions, event and
 * receipt numbers and the clock are left out.
 */
@Injectable()
export class CanonicalStateRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async read(): Promise<CanonicalState> {
    const state: Partial<Record<CanonicalSection, readonly string[]>> = {};
    for (const [section, sql] of Object.entries(CANONICAL_SECTIONS) as [CanonicalSection, string][]) {
      const rows = await this.transactions.read<object>(sql);
      state[section] = rows.map((row) => canonicalJson(row)).sort(compareBytes);
    }
    return state as CanonicalState;
  }

  /** What must hold of the numbers that a canonical state leaves out; a line for each thing that does not. */
  async faults(): Promise<string[]> {
    const rows = await this.transactions.read<{ fault: string }>(STATE_FAULTS);
    return rows.map(({ fault }) => fault);
  }
}
