import type { EntityDeclaration } from '@sogoc/core-entities';

import { endingOf, endingsOf } from './ended-with-golden';
import { NO_RECORD } from '../relation-statement';
import { type StandingStatement, rootOf, type StatingGolden } from './surviving-statements';
import { statementRows } from '../statement-rows';

/**
 * The statements that a version of a golden record amounts to: what was believed when it was recorded. Each has the origin of the value
 * that it is part of.
 */
export function knownStatements(version: StatingGolden, declaration: EntityDeclaration): StandingStatement[] {
  const endings = endingsOf(version, declaration);
  return statementRows(declaration, NO_RECORD, { attributes: version.attributes }).map((row) => {
    const ending = endingOf(row, version, endings);
    const origin = version.provenance[rootOf(row.attribute)];
    return {
      ...row,
      recordNumber: Number(origin?.recordId ?? '') || NO_RECORD,
      goldenId: version.id,
      source: origin?.source ?? '',
      recordKey: origin?.recordKey ?? '',
      observedAt: origin === undefined || origin.observedAt === '' ? null : new Date(origin.observedAt),
      survives: ending === undefined,
      ...(ending !== undefined && { goneBy: ending, isLastWord: true as const }),
      stating: version.attributes,
      ...(origin?.decisionId !== undefined && { decisionId: origin.decisionId }),
    };
  });
}
