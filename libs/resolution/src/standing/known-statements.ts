import type { EntityDeclaration } from '@sogoc/core-entities';

import { NO_RECORD } from '../relations/relation-statement';
import { type StandingStatement, rootOf, type StatingGolden } from './standing-statements';
import { statementRows } from '../relations/statement-rows';

/**
 * The statements that a version of a golden record amounts to: what was believed when it was recorded. Each has the origin of the value
 * that it is part of.
 */
export function knownStatements(version: StatingGolden, declaration: EntityDeclaration): StandingStatement[] {
  return statementRows(declaration, NO_RECORD, { attributes: version.attributes }).map((row) => {
    const origin = version.provenance[rootOf(row.attribute)];
    return {
      ...row,
      recordNumber: Number(origin?.recordId ?? '') || NO_RECORD,
      goldenId: version.id,
      source: origin?.source ?? '',
      recordKey: origin?.recordKey ?? '',
      observedAt: origin === undefined || origin.observedAt === '' ? null : new Date(origin.observedAt),
      survives: true,
      goneBy: null,
      ...(origin?.decisionId !== undefined && { decisionId: origin.decisionId }),
    };
  });
}
