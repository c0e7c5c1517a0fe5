import { assertNever, type DomainError } from '@sogoc/kernel';
import type { IntakeRefusal } from '@sogoc/resolution';

import { InvalidRecordError, VersionConflictError } from './errors';
import { RecordNotFoundError } from '../finding-by-id/errors';

const POINTER = '/sourceVersion';

export function refusalError(reason: IntakeRefusal): DomainError {
  switch (reason) {
    case 'version-conflict':
      return new VersionConflictError();
    case 'version-missing':
      return new InvalidRecordError([
        { pointer: POINTER, code: reason, detail: 'This record has versions: send one each time.' },
      ]);
    case 'record-not-found':
      return new RecordNotFoundError();
    default:
      return assertNever(reason);
  }
}
