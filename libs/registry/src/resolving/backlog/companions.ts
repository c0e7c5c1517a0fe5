/** Drains an entity until `shouldStop` says so or no backlog is left; answers how many records it worked through. */
export type DrainBacklog = (shouldStop: () => boolean) => Promise<number>;

/**
 * Drains beside one that came upon a backlog, in the same process: while one computes, the database writes what another has computed.
 * When one fails all are to stop.
 */
export class Companions {
  private readonly running: Promise<number>[] = [];
  private readonly failures: unknown[] = [];

  constructor(
    private readonly drain: DrainBacklog,
    private readonly shouldStop: () => boolean,
  ) {}

  /** Whoever drains beside them asks this, too. */
  readonly areToStop = (): boolean => this.failures.length > 0 || this.shouldStop();

  /** So many at most; those that began and have not been ended count. */
  begin(most: number): void {
    while (this.running.length < most) this.running.push(this.drain(this.areToStop).catch(this.fail));
  }

  /** Waits for them; they can begin again. Answers how many records they worked through. @throws what one of them threw. */
  async end(): Promise<number> {
    const counts = await Promise.all(this.running.splice(0));
    if (this.failures.length > 0) throw this.failures[0];
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Ends them after what they have under way, because of an error elsewhere. */
  async abandon(error: unknown): Promise<void> {
    this.failures.push(error);
    await Promise.all(this.running.splice(0));
  }

  private readonly fail = (error: unknown): number => {
    this.failures.push(error);
    return 0;
  };
}
