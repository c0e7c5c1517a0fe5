import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { readCode } from '../text/read-code';
import type { AdminUnit } from './admin-unit';
import { CODE_SETS, codeSetAt, isCodeSet } from './code-set';
import { findUnit } from './unit-registry';

export interface UnitCodeContext {
  readonly codeSet?: string;
  /** Day on which the code was written; used only when the source says that its codes are those of their day. */
  readonly asOf?: string;
}

export interface ResolvedUnitCode {
  readonly unit?: AdminUnit;
  /** Every unit that ever carried the code, when none can be chosen. */
  readonly candidates: readonly AdminUnit[];
  readonly findings: QualityFinding[];
}

/** The unit a code means. A bare code names different units in different code sets, so without set or day there is no unit, only candidates. */
export function resolveUnitCode(
  raw: string,
  context: UnitCodeContext = {},
  attribute = 'communeCode',
): ResolvedUnitCode {
  const { text: code } = readCode(raw);
  const fault = (
    code_: Parameters<typeof finding>[0],
    candidates: AdminUnit[] = [],
    suggestion?: string,
  ): ResolvedUnitCode => ({
    candidates,
    findings: [finding(code_, attribute, suggestion)],
  });
  if (!/^(?:\d{2}|\d{3}|\d{5})$/.test(code)) {
    return fault('UNIT_CODE_FORM', [], /^\d{4}$/.test(code) ? `0${code}` : undefined);
  }
  if (context.codeSet === undefined && context.asOf === undefined)
    return fault('UNIT_CODE_SET_MISSING', everMeant(code));
  const codeSet = context.codeSet ?? codeSetAt(context.asOf ?? '');
  if (!isCodeSet(codeSet)) return fault('UNIT_CODE_SET_UNKNOWN', everMeant(code));
  const unit = findUnit(code, codeSet);
  return unit === undefined ? fault('UNIT_CODE_UNKNOWN', everMeant(code)) : { unit, candidates: [unit], findings: [] };
}

function everMeant(code: string): AdminUnit[] {
  return CODE_SETS.map(({ codeSet }) => findUnit(code, codeSet)).filter((unit) => unit !== undefined);
}
