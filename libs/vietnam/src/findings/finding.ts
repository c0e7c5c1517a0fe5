import type { QualityFinding } from '@sogoc/kernel';
import { FINDING_CATALOGUE, type FindingCode } from './finding-catalogue';

/** A finding of the catalogue about one attribute; `suggestion` is the likely value when no value was taken or it was repaired. */
export function finding(code: FindingCode, attribute: string, suggestion?: string): QualityFinding {
  const [severity, messageVi, messageEn] = FINDING_CATALOGUE[code];
  return suggestion === undefined
    ? { code, attribute, severity, messageVi, messageEn }
    : { code, attribute, severity, messageVi, messageEn, suggestion };
}
