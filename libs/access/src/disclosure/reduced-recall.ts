import type { QualityFinding } from '@sogoc/kernel';

/** Code of the finding that a record may lack matches because too many others have a key of its. */
export const REDUCED_RECALL = 'REDUCED_RECALL';

/**
 * A finding for each key behind whose capped block the record stands; as attribute it names the kind of key. No fault of the record:
 * it comes and goes with the others that have the key.
 */
export function reducedRecall(missedKeys: readonly string[] | null): QualityFinding[] {
  return (missedKeys ?? []).map((attribute) => ({
    code: REDUCED_RECALL,
    attribute,
    severity: 'warning',
    messageVi: 'Quá nhiều bản ghi có chung khóa so khớp này, nên bản ghi không được so với tất cả',
    messageEn: 'Too many records share this match key, so the record is not compared with all of them',
  }));
}
