import { loggableError } from '@sogoc/platform';

/**
 * What the queue keeps of a drain that failed: kind, code and frames. Messages of databases quote the values of records, and the
 * queue and its dashboard must hold none.
 */
export class DrainFailedError extends Error {
  override readonly name = 'DrainFailedError';

  constructor(fault: unknown) {
    const { type, code, frames } = loggableError(fault);
    super(code === undefined ? type : `${type} ${code}`);
    this.stack = [`${this.name}: ${this.message}`, ...frames].join('\n');
  }
}
