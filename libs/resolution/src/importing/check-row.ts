import type { EntityDeclaration, SourceProfile } from '@sogoc/core-entities';
import type { FieldFault } from '@sogoc/kernel';

import { checkRecordKey } from '../intake/checking/check-record-key';
import { checkRecord } from '../intake/checking/check-record';
import { FaultList } from '../intake/checking/fault-list';
import { findingCodesOf } from '../intake/findings-of-push';
import { deleteRequest, type IntakeRequest, pushRequest } from '../intake/intake-request';
import { type BatchItem, isDeletion } from './batch-item';
import type { FileRow, RowFault } from './file-row';

/** A row with what is sent of it; without `item` it is not sent. */
export interface ReadyRow {
  readonly row: FileRow;
  readonly item?: BatchItem;
}

/** What is to be taken in of a row, or why nothing is: it could not be read, or has faults. */
export type CheckedRow =
  | { readonly row: FileRow; readonly request: IntakeRequest; readonly findingCodes: readonly string[] }
  | { readonly row: FileRow; readonly unread: RowFault | { readonly code: 'not-read' } }
  | { readonly row: FileRow; readonly faults: readonly FieldFault[]; readonly recordKey?: string };

/** Of which entity the rows are, and how their source writes. */
interface RowsOf {
  readonly declaration: EntityDeclaration;
  readonly habits?: SourceProfile;
}

/** Checks a row as the record would be that is sent by itself. `receivedAt` stands in for a time of observation that was not sent. */
export function checkRow({ row, item }: ReadyRow, of: RowsOf, receivedAt: Date): CheckedRow {
  if (row.fault !== undefined || item === undefined) return { row, unread: row.fault ?? { code: 'not-read' } };
  if (isDeletion(item)) return checkDeletion(row, item);
  const checked = checkRecord(item, of.declaration.attributes, receivedAt);
  if (!checked.ok) return refused(row, item, checked.error);
  return {
    row,
    request: pushRequest(checked.value, of.declaration.attributes),
    findingCodes: findingCodesOf(of, checked.value, receivedAt),
  };
}

function checkDeletion(row: FileRow, item: BatchItem): CheckedRow {
  const { recordKey, sourceVersion = null } = item;
  const faults = new FaultList();
  if (sourceVersion !== null && !Number.isSafeInteger(sourceVersion))
    faults.add('/sourceVersion', 'not-an-integer', 'Send an integer of at most 53 bits.');
  if (!checkRecordKey(recordKey, faults) || faults.faults.length > 0) return refused(row, item, faults.faults);
  return {
    row,
    request: deleteRequest({ recordKey, sourceVersion: sourceVersion as number | null }),
    findingCodes: [],
  };
}

/** A key that could be one is named with its faults. */
function refused(row: FileRow, { recordKey }: BatchItem, faults: readonly FieldFault[]): CheckedRow {
  return { row, faults, ...(checkRecordKey(recordKey, new FaultList()) && { recordKey }) };
}
