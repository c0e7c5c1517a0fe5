import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { wrongUse } from '../../command-line/errors';
import { type ImportIdentity, isOf } from './import-identity';

interface Kept extends ImportIdentity {
  readonly id?: string;
  /** Parts that were sent. */
  readonly sent: number;
}

const FILE = 'handed-in.json';

/** How far a file is handed in: kept beside the results, so that another start goes on. */
export class HandedIn {
  private constructor(
    private readonly folder: string,
    private kept: Kept,
  ) {}

  /** Throws wrong use when the folder holds what is of another file. */
  static open(folder: string, identity: ImportIdentity): HandedIn {
    const path = join(folder, FILE);
    if (!existsSync(path)) return new HandedIn(folder, { ...identity, sent: 0 });
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    if (isOf(kept, identity)) return new HandedIn(folder, kept);
    throw wrongUse(
      `${folder} holds the results of another import: name another folder with --results, or remove this one to begin anew.`,
    );
  }

  get id(): string | undefined {
    return this.kept.id;
  }

  get sent(): number {
    return this.kept.sent;
  }

  begun(id: string): string {
    this.keep({ ...this.kept, id });
    return id;
  }

  partSent(part: number): void {
    this.keep({ ...this.kept, sent: part });
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    const draft = join(this.folder, `${FILE}.draft`);
    writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, join(this.folder, FILE));
  }
}
