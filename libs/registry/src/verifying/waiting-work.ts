import { StoredStateRepository, type Transaction } from '@sogoc/persistence';
import { type Difference, RecordPlaces, settledDifferences, type SlicedDerivation } from '@sogoc/resolution';

/** Records with work waiting: eight bytes each. */
export class WaitingWork {
  private readonly numbers = new RecordPlaces();

  private constructor(
    private readonly stored: StoredStateRepository,
    private readonly entity: string,
  ) {}

  static async read(tx: Transaction, stored: StoredStateRepository, entity: string): Promise<WaitingWork> {
    const work = new WaitingWork(stored, entity);
    for await (const page of stored.pendingNumbers(tx, entity))
      for (const recordNumber of page) work.numbers.add(recordNumber, undefined);
    return work;
  }

  get size(): number {
    return this.numbers.size;
  }

  has(recordNumber: number): boolean {
    return this.numbers.placeOf(recordNumber) !== undefined;
  }

  /** Leaves out what differs about these records, the clusters that they are in, and golden records and tasks of either. */
  async settled(
    tx: Transaction,
    differences: readonly Difference[],
    derivation: SlicedDerivation,
  ): Promise<readonly Difference[]> {
    if (this.size === 0 || differences.length === 0) return differences;
    const clusters = new Set<number>();
    for (let place = 0; place < this.size; place++) {
      const cluster = derivation.clusterNumberOf(this.numbers.numberAt(place));
      if (cluster !== undefined) clusters.add(cluster);
    }
    const isUnsettled = (recordNumber: number): boolean =>
      this.has(recordNumber) || clusters.has(derivation.clusterNumberOf(recordNumber) ?? -1);
    const goldens = await this.stored.recordsOf(
      tx,
      this.entity,
      named(differences, ({ goldenId }) => goldenId),
    );
    const tasks = await this.stored.recordsOfTasks(
      tx,
      named(differences, ({ taskId }) => taskId),
    );
    return settledDifferences(differences, {
      records: { has: isUnsettled },
      goldens: new Set(goldens.filter(({ recordNumber }) => isUnsettled(recordNumber)).map(({ goldenId }) => goldenId)),
      taskIds: new Set(
        tasks.filter(({ recordNumbers }) => recordNumbers.some(isUnsettled)).map(({ taskId }) => taskId),
      ),
    });
  }
}

function named(differences: readonly Difference[], idOf: (difference: Difference) => string | undefined): string[] {
  return [...new Set(differences.flatMap((difference) => idOf(difference) ?? []))];
}
