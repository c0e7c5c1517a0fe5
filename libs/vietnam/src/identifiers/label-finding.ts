import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import type { CodeRepair } from '../text/read-code';

interface Reading {
  readonly findings: QualityFinding[];
  readonly repairs: readonly CodeRepair[];
}

/** Notes that a label or note beside the number was left out. */
export function withLabelNoted<T extends Reading>(reading: T, attribute: string): T {
  if (reading.repairs.includes('label')) reading.findings.push(finding('LABEL_REMOVED', attribute));
  return reading;
}
