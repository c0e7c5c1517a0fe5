import type { Grant } from '@sogoc/access';
import type { AttributeDeclaration } from '@sogoc/core-entities';
import type { SourceRecordView } from '@sogoc/persistence';
import { saysWhoItIs } from '@sogoc/resolution';

import type { IntakeScope } from '../intake/intake-scope';

/** A source that knows a number alone is not told by the golden record's id whether somebody had it. */
export function seesGoldenId({ standardised }: SourceRecordView, { declaration }: IntakeScope, grant: Grant): boolean {
  if (grant.role !== 'source') return true;
  const attributes = standardised ?? {};
  const mayHoldNumber = ({ name, scheme, type }: AttributeDeclaration): boolean =>
    name in attributes && (scheme !== undefined || type === 'string-list' || type === 'object-list');
  return saysWhoItIs({ attributes }, declaration) || !declaration.attributes.some(mayHoldNumber);
}
