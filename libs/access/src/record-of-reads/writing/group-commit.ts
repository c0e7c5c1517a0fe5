interface Waiting<T, R> {
  readonly item: T;
  readonly keep: (outcome: R) => void;
  readonly fail: (reason: unknown) => void;
}

/** Milliseconds that a group waits for others at most: half of what the last commit took, within these bounds. */
const LEAST_PATIENCE_MS = 1;
const MOST_PATIENCE_MS = 4;

/**
 * Commits items one group at a time: at once when no group is under way, else with the next one. So nobody waits longer than for the group
 * under way and his own, and under load a commit serves many. Where many are about to come, a group waits a moment for half of them: a
 * commit costs the server as much as the work on several items.
 */
export class GroupCommit<T, R = void> {
  private waiting: Waiting<T, R>[] = [];
  private isUnderWay = false;
  private patience: NodeJS.Timeout | undefined;
  /** Milliseconds. */
  private lastCommit = 0;

  constructor(
    /** Answers what became of each, in their order. */
    private readonly commit: (items: readonly T[]) => Promise<readonly R[]>,
    private readonly most: number,
    /** How many are about to come or wait already. */
    private readonly expected: () => number = () => 0,
  ) {}

  /** Throws what `commit` throws for the item's group. */
  add(item: T): Promise<R> {
    const kept = new Promise<R>((keep, fail) => this.waiting.push({ item, keep, fail }));
    this.goOn();
    return kept;
  }

  private goOn(): void {
    if (this.isUnderWay || this.waiting.length === 0) return;
    if (this.waiting.length < Math.min(this.expected() / 2, this.most))
      this.patience ??= setTimeout(() => this.commitNext(), this.patienceMs());
    else this.commitNext();
  }

  private patienceMs(): number {
    return Math.min(Math.max(this.lastCommit / 2, LEAST_PATIENCE_MS), MOST_PATIENCE_MS);
  }

  private commitNext(): void {
    clearTimeout(this.patience);
    this.patience = undefined;
    this.isUnderWay = true;
    void this.settle(this.waiting.splice(0, this.most)).then(() => {
      this.isUnderWay = false;
      this.goOn();
    });
  }

  private async settle(group: readonly Waiting<T, R>[]): Promise<void> {
    const begun = performance.now();
    try {
      const outcomes = await this.commit(group.map(({ item }) => item));
      this.lastCommit = performance.now() - begun;
      group.forEach(({ keep }, place) => keep(outcomes[place]!));
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  }
}
