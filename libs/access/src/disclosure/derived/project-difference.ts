import type { OutlineDifference, ValueDifference } from '@sogoc/core-entities';
import { canonicalJson } from '@sogoc/kernel';

import type { FieldGrant } from '../field-grant';
import { shownAttributes } from '../project-golden';

type Attributes = Readonly<Record<string, unknown>>;

/** How an attribute differs, as somebody may know who sees the values in part only: the kind always, the place only of what is shown whole. */
export interface ShownDifference extends ValueDifference {
  readonly geometry?: OutlineDifference;
}

/** Computed from the values before they are masked; undefined for what is withheld. The records themselves are shown beside it. */
export function projectDifference(
  difference: ShownDifference,
  left: Attributes,
  right: Attributes,
  grant: FieldGrant,
): ShownDifference | undefined {
  const { attribute, geometry, ...rest } = difference;
  const [one, other] = [seen(attribute, left, grant), seen(attribute, right, grant)];
  if (one === 'withheld' || other === 'withheld') return undefined;
  const isWhole = one !== 'in-part' && other !== 'in-part';
  return { attribute, ...rest, positions: isWhole ? rest.positions : [], ...(isWhole && geometry && { geometry }) };
}

function seen(name: string, attributes: Attributes, grant: FieldGrant): 'absent' | 'whole' | 'in-part' | 'withheld' {
  const value = attributes[name];
  if (value === undefined || value === null) return 'absent';
  const shown = shownAttributes({ [name]: value }, grant)[name];
  if (shown === undefined) return 'withheld';
  return canonicalJson(shown) === canonicalJson(value) ? 'whole' : 'in-part';
}
