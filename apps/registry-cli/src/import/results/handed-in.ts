import type { ImportIdentity } from './import-identity';
import { prepareFolder, readState, writeState } from './results-folder';

interface Kept extends ImportIdentity {
  readonly id?: string;
  /** Parts that were sent. */
  readonly sent: number;
  readonly isDone?: boolean;
  readonly endedAt?: string;
}

const FILE = 'handed-in.json';

/** How far a file is handed in: kept beside the results, so that another start goes on. */
export class HandedIn {
  private constructor(
    private readonly folder: string,
    private kept: Kept,
  ) {}

  /** Throws wrong use when the folder holds what is of another import. */
  static open(folder: string, identity: ImportIdentity): HandedIn {
    prepareFolder(folder, identity);
    return new HandedIn(folder, readState<Kept>(folder, FILE) ?? { ...identity, sent: 0 });
  }

  get id(): string | undefined {
    return this.kept.id;
  }

  get sent(): number {
    return this.kept.sent;
  }

  begun(id: string): string {
    this.keep({ ...this.kept, id, sent: 0 });
    return id;
  }

  partSent(part: number): void {
    this.keep({ ...this.kept, sent: part });
  }

  /** Started again it begins anew. */
  finish(): void {
    this.keep({ ...this.kept, isDone: true, endedAt: new Date().toISOString() });
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    writeState(this.folder, FILE, kept);
  }
}
