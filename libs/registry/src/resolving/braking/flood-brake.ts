import { SourceFlowRepository, type Transaction, TransactionRunner } from '@sogoc/persistence';
import {
  addFlows,
  firstStated,
  type Flood,
  floodsAmong,
  flowsOf,
  type RecordChange,
  type SourceFlow,
  type UnitWrites,
} from '@sogoc/resolution';

import { SourceFloodedError } from '../errors';
import type { ResolutionLog } from '../logging/resolution-log';

/** Records that may be counted here before they are written down. */
const MOST_UNWRITTEN = 1_000;

/**
 * Counts what each source brings, and stops one whose records open task after task: a program with a fault would else fill the stewards'
 * queue in minutes. Only resolving stops. What is accepted waits, and an operator lets it go on.
 */
export class FloodBrake {
  /** By entity: what this process resolved and has not written down. */
  private readonly unwritten = new Map<string, readonly SourceFlow[]>();

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly flows: SourceFlowRepository,
    private readonly log: Pick<ResolutionLog, 'paused'>,
    /** Review tasks that a source's records may open within an hour, unless an operator allows it another number. */
    private readonly conflictsPerHour: number,
  ) {}

  /** What a unit of work brings, before it writes. Throws `SourceFloodedError`; nothing of the unit may be written then. */
  async assess(tx: Transaction, changes: readonly RecordChange[], writes: UnitWrites): Promise<readonly SourceFlow[]> {
    const { entity } = writes.declaration;
    const unknown = await this.flows.unknownIdentifiers(tx, entity, firstStated(changes));
    const opened = writes.tasks.opened.map(({ draft }) => draft);
    const flows = flowsOf(changes, opened, unknown);
    const floods = await this.floodsAmong(tx, entity, flows);
    if (floods.length > 0) throw new SourceFloodedError(floods);
    return flows;
  }

  /** The unit was committed. Conflicts are written down at once, so that all processes count them. */
  async note(entity: string, flows: readonly SourceFlow[]): Promise<void> {
    const unwritten = addFlows(this.unwritten.get(entity) ?? [], flows);
    this.unwritten.set(entity, unwritten);
    const records = unwritten.reduce((sum, flow) => sum + flow.records, 0);
    if (records >= MOST_UNWRITTEN || flows.some(({ conflicts }) => conflicts > 0)) await this.writeDown(entity);
  }

  /** Writes down what was counted, as at the end of a drain. */
  async writeDown(entity: string): Promise<void> {
    const flows = this.unwritten.get(entity) ?? [];
    if (flows.length === 0) return;
    this.unwritten.delete(entity);
    await this.transactions.run((tx) => this.flows.add(tx, entity, flows));
  }

  /** From here on no worker takes what these sources sent. */
  async stop(entity: string, floods: readonly Flood[]): Promise<void> {
    for (const flood of floods) {
      const isNew = await this.transactions.run((tx) => this.flows.pause(tx, { ...flood, entity }));
      if (isNew) this.log.paused(entity, flood.source, flood.conflicts);
    }
  }

  private async floodsAmong(tx: Transaction, entity: string, flows: readonly SourceFlow[]): Promise<readonly Flood[]> {
    const suspects = flows.filter(({ conflicts }) => conflicts > 0);
    if (suspects.length === 0) return [];
    const recent = await this.flows.lastHour(
      tx,
      entity,
      suspects.map(({ source }) => source),
    );
    return floodsAmong(suspects, recent, this.unwritten.get(entity) ?? [], this.conflictsPerHour);
  }
}
