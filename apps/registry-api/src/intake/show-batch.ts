import type { BatchItemResponseDto, BatchResponseDto } from '@sogoc/contracts';
import { problemDocumentOf } from '@sogoc/platform';
import type { TakenRecord } from '@sogoc/registry';

/** `recordKeys` as sent, in the same order. */
export function showBatch(
  taken: readonly TakenRecord[],
  recordKeys: readonly (string | undefined)[],
): BatchResponseDto {
  const items = taken.map((record, index) => showItem(record, index, recordKeys[index]));
  const findings = items.reduce((sum, item) => sum + (item.findings ?? 0), 0);
  return { errors: items.some(({ status }) => status === 'rejected'), ...(findings > 0 && { findings }), items };
}

function showItem(record: TakenRecord, index: number, recordKey: string | undefined): BatchItemResponseDto {
  const { status } = record;
  if (status === 'rejected') return { index, recordKey, status, problem: problemDocumentOf(record.error) };
  const { findings, findingCodes } = record;
  const found = findings && { findings, findingCodes };
  return { index, recordKey, recordId: String(record.recordNumber), status, ...found };
}
