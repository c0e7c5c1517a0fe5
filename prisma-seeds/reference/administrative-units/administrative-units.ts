import { CODE_SETS, unitsOf, type CodeSet, type UnitLevel } from '@sogoc/vietnam';

/** One administrative unit under one code set; the natural key is (codeSet, code). */
export interface AdministrativeUnitRow {
  readonly codeSet: CodeSet;
  /** Two digits for a province, three for a district, five for a commune. */
  readonly code: string;
  readonly level: UnitLevel;
  readonly fullName: string;
  readonly provinceCode: string;
  readonly districtCode?: string;
  /** `YYYY-MM-DD`, both included; absent when open. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** All units of all code sets, in order of code set and code. */
export function administrativeUnitRows(): AdministrativeUnitRow[] {
  return CODE_SETS.flatMap(({ codeSet, validFrom, validTo }) =>
    [...unitsOf(codeSet).values()]
      .sort((left, right) => left.code.length - right.code.length || (left.code < right.code ? -1 : 1))
      .map(({ code, level, fullName, provinceCode, districtCode }) => ({
        codeSet,
        code,
        level,
        fullName,
        provinceCode,
        ...(districtCode === undefined ? {} : { districtCode }),
        ...(validFrom === undefined ? {} : { validFrom }),
        ...(validTo === undefined ? {} : { validTo }),
      })),
  );
}
