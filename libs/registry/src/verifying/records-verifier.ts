import { Injectable } from '@nestjs/common';
import { StoredStateRepository } from '@sogoc/persistence';
import {
  compareEdges,
  compareOversizedBlocks,
  compareRecords,
  compareStatements,
  isSetAside,
  PlacesComparison,
  type Scratch,
  type SlicedDerivation,
  statementRows,
} from '@sogoc/resolution';

import { type DerivedPage, StateRecomputation } from '../whole-state/state-recomputation';
import { StoredEdges } from './stored-edges';
import type { VerificationRun } from './verification-run';

export interface VerifiedRecords {
  readonly derivation: SlicedDerivation;
  /** Rows that were compared. */
  readonly records: number;
  readonly setAside: number;
}

/** Compares what was made of records one by one, and of them two by two. */
@Injectable()
export class RecordsVerifier {
  constructor(
    private readonly recomputation: StateRecomputation,
    private readonly stored: StoredStateRepository,
  ) {}

  async verify(run: VerificationRun, scratch: Scratch, sliceSize: number): Promise<VerifiedRecords> {
    const { tx, policy, told } = run;
    const counts = { records: 0, setAside: 0 };
    const derivation = await this.recomputation.takeAll(tx, policy, {
      scratch,
      sliceSize,
      progress: told,
      onPage: (page) => this.verifyPage(run, page, counts),
    });
    await this.verifyStrays(run, counts);
    await this.verifyBlocks(run, derivation);
    await this.verifyEdges(run, derivation);
    return { derivation, ...counts };
  }

  private async verifyPage(run: VerificationRun, { rows, derived }: DerivedPage, counts: Counts): Promise<void> {
    const { tx, entity, policy, seal, waiting, note } = run;
    const recordNumbers = rows.map(({ recordNumber }) => recordNumber);
    const records = await this.stored.records(tx, entity, recordNumbers);
    const unresolvedNumbers = rows
      .filter(({ isReceived, consideredNumber }) => isReceived && consideredNumber === null)
      .map(({ recordNumber }) => recordNumber);
    note(compareRecords(derived, { records, unresolvedNumbers, pendingNumbers: waiting }, seal));
    const { declaration } = policy.entity;
    const statements = [...derived.values()].flatMap((record) =>
      statementRows(declaration, record.recordNumber, record),
    );
    note(compareStatements(statements, await this.stored.statements(tx, entity, recordNumbers)));
    counts.records += records.length;
    counts.setAside += records.filter(isSetAside).length;
  }

  private async verifyStrays({ tx, entity, seal, waiting, note }: VerificationRun, counts: Counts): Promise<void> {
    const records = await this.stored.strayRecords(tx, entity);
    note(compareRecords(new Map(), { records, unresolvedNumbers: [], pendingNumbers: waiting }, seal));
    counts.records += records.length;
    counts.setAside += records.filter(isSetAside).length;
  }

  private async verifyBlocks(
    { tx, entity, seal, note, told }: VerificationRun,
    derivation: SlicedDerivation,
  ): Promise<void> {
    const places = new PlacesComparison(derivation.crowdedEntries());
    let done = 0;
    for await (const page of this.stored.blockingKeys(tx, entity)) {
      for (const row of page) places.hear(row);
      told('compare match keys', (done += page.length));
    }
    note(places.differences((entry) => derivation.orderInCrowdedBlock(entry), seal));
    note(compareOversizedBlocks(derivation.oversizedBlocks(), await this.stored.oversizedBlocks(tx, entity)));
  }

  private async verifyEdges({ tx, entity, note, told }: VerificationRun, derivation: SlicedDerivation): Promise<void> {
    const stored = new StoredEdges(this.stored.edges(tx, entity));
    let done = 0;
    for (const { edges, before } of derivation.edges()) {
      note(compareEdges(edges, await stored.below(before)));
      told('compare edges', (done += edges.length));
    }
  }
}

interface Counts {
  records: number;
  setAside: number;
}
