import { Injectable } from '@nestjs/common';
import { DatabaseConfig } from '@sogoc/platform';

import { TooManyExportsError } from './errors';

/**
 * Exports under way. A slow reader keeps a connection, so that all of them together may have half of those of the process, and those of one
 * key a quarter.
 */
@Injectable()
export class OpenExports {
  private readonly ofKeys: string[] = [];

  constructor(private readonly database: DatabaseConfig) {}

  /** Answers what tells that the export is over. Throws {@link TooManyExportsError}. */
  enter(keyId: string): () => void {
    const ofProcess = Math.ceil(this.database.poolSize / 2);
    const ofKey = Math.ceil(this.database.poolSize / 4);
    if (this.ofKeys.filter((one) => one === keyId).length >= ofKey) throw new TooManyExportsError('key', ofKey);
    if (this.ofKeys.length >= ofProcess) throw new TooManyExportsError('process', ofProcess);
    this.ofKeys.push(keyId);
    return () => void this.ofKeys.splice(this.ofKeys.indexOf(keyId), 1);
  }
}
