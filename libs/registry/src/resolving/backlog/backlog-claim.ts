import type { ClaimRecords } from '../unit-of-work/take-pending-records';

/** Takes records of a backlog that are called alike, unit by unit in their order. */
export class BacklogClaim {
  private from: number | undefined;
  private next: number | undefined;

  constructor(
    private readonly entity: string,
    private readonly size: number,
  ) {}

  readonly claim: ClaimRecords = async (tx, { pending }) => {
    const { recordNumbers, next } = await pending.claimBacklog(tx, this.entity, this.size, this.from);
    this.next = next;
    return recordNumbers;
  };

  /** The next unit goes on where this one ended. */
  committed(): void {
    this.from = this.next;
  }
}
