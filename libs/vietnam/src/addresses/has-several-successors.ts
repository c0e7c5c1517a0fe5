import type { AdminUnit } from '../admin-units/admin-unit';
import { currentUnitsOf } from '../admin-units/successors';
import { remembered } from '../text/bounded-cache';

const wentToSeveral: (code: string) => boolean = remembered((code) => currentUnitsOf(code, 'NSO-2025-01').length > 1);

/** Only the change of 2025-07-01 divided communes. */
export const hasSeveralSuccessors = ({ code, codeSet }: AdminUnit): boolean =>
  codeSet === 'NSO-2025-01' && wentToSeveral(code);
