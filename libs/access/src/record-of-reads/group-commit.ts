interface Waiting<T, R> {
  readonly item: T;
  readonly keep: (outcome: R) => void;
  readonly fail: (reason: unknown) => void;
}

/**
 * Commits items one group at a time: at once when no group is under way, else with the next one. So nobody waits longer than for the group
 * under way and his own, and under load a commit serves many.
 */
export class GroupCommit<T, R = void> {
  private waiting: Waiting<T, R>[] = [];
  private isUnderWay = false;

  constructor(
    /** Answers what became of each, in their order. */
    private readonly commit: (items: readonly T[]) => Promise<readonly R[]>,
    private readonly most: number,
  ) {}

  /** Throws what `commit` throws for the item's group. */
  add(item: T): Promise<R> {
    const kept = new Promise<R>((keep, fail) => this.waiting.push({ item, keep, fail }));
    if (!this.isUnderWay) void this.work();
    return kept;
  }

  private async work(): Promise<void> {
    this.isUnderWay = true;
    while (this.waiting.length > 0) await this.settle(this.waiting.splice(0, this.most));
    this.isUnderWay = false;
  }

  private async settle(group: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const outcomes = await this.commit(group.map(({ item }) => item));
      group.forEach(({ keep }, place) => keep(outcomes[place]!));
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  }
}
