interface Waiting<T> {
  readonly item: T;
  readonly keep: () => void;
  readonly fail: (reason: unknown) => void;
}

/**
 * Commits items one group at a time: at once when no group is under way, else with the next one. So nobody waits longer than for the group
 * under way and his own, and under load a commit serves many.
 */
export class GroupCommit<T> {
  private waiting: Waiting<T>[] = [];
  private isUnderWay = false;

  constructor(
    private readonly commit: (items: readonly T[]) => Promise<void>,
    private readonly most: number,
  ) {}

  /** Throws what `commit` throws for the item's group. */
  add(item: T): Promise<void> {
    const kept = new Promise<void>((keep, fail) => this.waiting.push({ item, keep, fail }));
    if (!this.isUnderWay) void this.work();
    return kept;
  }

  private async work(): Promise<void> {
    this.isUnderWay = true;
    while (this.waiting.length > 0) await this.settle(this.waiting.splice(0, this.most));
    this.isUnderWay = false;
  }

  private async settle(group: readonly Waiting<T>[]): Promise<void> {
    try {
      await this.commit(group.map(({ item }) => item));
      for (const { keep } of group) keep();
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  }
}
