import { sqlStateOf } from './transaction';

/** SQLSTATE classes that a record's content can cause: cardinality, data and integrity faults, and program limits. */
const RECORD_FAULT_CLASSES = new Set(['21', '22', '23', '54']);

/** Whether work may have failed because of a record in it, rather than because of the database, the network or a lock. */
export function isRecordFault(error: unknown): boolean {
  const state = sqlStateOf(error);
  if (state === undefined) return error instanceof Error;
  return RECORD_FAULT_CLASSES.has(state.slice(0, 2));
}
