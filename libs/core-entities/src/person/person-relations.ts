import type { RelationDeclaration, StatedRelation } from '../declaration/relation-declaration';
import { partyOf, periodOf } from '../periods/stated-party';
import { endByRelative } from './relatives/ended-by-relatives-record';
import { inverseRelative, widerRelative } from './relatives/wider-and-inverse-relatives';
import type { StatedRelative } from './reading/read-relatives';

export const PERSON_RELATIONS: readonly RelationDeclaration[] = [
  {
    type: 'relative',
    titleVi: 'Người thân',
    titleEn: 'Relative',
    inverseTitleVi: 'Người thân',
    inverseTitleEn: 'Relative',
    targets: ['persons'],
    meaning: 'kin',
    statedIn: ['relatives'],
    inverseRole: inverseRelative,
    widerRole: widerRelative,
    hasKindsOfRole: true,
    deniedBy: endByRelative,
  },
];

/** Relatives that are stated with a number or at least a name. */
export function personRelations(attributes: Readonly<Record<string, unknown>>): readonly StatedRelation[] {
  const relatives = (attributes.relatives ?? []) as readonly StatedRelative[];
  return relatives.flatMap((relative, index) =>
    relative.droppedAt === undefined ? relationTo(relative, `relatives/${index}`) : [],
  );
}

const relationTo = (relative: StatedRelative, attribute: string): StatedRelation => ({
  type: 'relative',
  attribute,
  role: relative.relation ?? 'relative',
  ...partyOf(relative),
  ...periodOf(relative),
});
