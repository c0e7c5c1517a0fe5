import type { QualityFinding } from '@sogoc/kernel';
import { finding, type FindingCode as VietnamFindingCode } from '@sogoc/vietnam';
import { FINDING_CATALOGUE, type FindingCode } from './entity-findings';

/** Collects what standardisation notices about one record, in the order of reading. Never holds a raw value. */
export class FindingLog {
  private readonly noted: QualityFinding[] = [];

  /** `suggestion`: the likely value when none was taken. */
  note(code: FindingCode, attribute: string, suggestion?: string): void {
    const [severity, messageVi, messageEn] = FINDING_CATALOGUE[code];
    const likely = suggestion === undefined ? {} : { suggestion };
    this.noted.push({ code, attribute, severity, messageVi, messageEn, ...likely });
  }

  /** Notes a finding of the catalogue of `@sogoc/vietnam`. */
  keepFinding(code: VietnamFindingCode, attribute: string, suggestion?: string): void {
    this.noted.push(finding(code, attribute, suggestion));
  }

  /** Takes over the findings of a reader of `@sogoc/vietnam` and hands on what it read. */
  keep<T extends { readonly findings: readonly QualityFinding[] }>(reading: T): T {
    for (const finding of reading.findings) this.noted.push(finding);
    return reading;
  }

  all(): readonly QualityFinding[] {
    return this.noted;
  }
}
