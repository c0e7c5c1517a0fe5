import type { RelationDeclaration, StatedRelation } from '../declaration/relation-declaration';
import { partyOf, periodOf } from '../periods/stated-party';
import { SUCCESSION_RELATIONS, successionRelations } from './reading/read-successions';
import type { Representative } from './reading/read-representatives';

export const ENTERPRISE_RELATIONS: readonly RelationDeclaration[] = [
  {
    type: 'legal-representative',
    titleVi: 'Người đại diện theo pháp luật',
    titleEn: 'Legal representative',
    inverseTitleVi: 'Đại diện cho',
    inverseTitleEn: 'Represents',
    targets: ['persons'],
    statedIn: ['legalRepresentatives'],
  },
  {
    type: 'parent-unit',
    titleVi: 'Đơn vị chủ quản',
    titleEn: 'Parent unit',
    inverseTitleVi: 'Đơn vị phụ thuộc',
    inverseTitleEn: 'Dependent unit',
    targets: ['enterprises'],
    statedIn: ['parentTaxCode', 'taxCode'],
  },
  ...SUCCESSION_RELATIONS,
];

const BRANCH = /^\d{10}-\d{3}$/;

/** Representatives, then the parent unit: as stated, or as a dependent unit's code says. */
export function enterpriseRelations(attributes: Readonly<Record<string, unknown>>): readonly StatedRelation[] {
  const representatives = (attributes.legalRepresentatives ?? []) as readonly Representative[];
  const stated = representatives.map(representativeRelation);
  const successions = successionRelations(attributes);
  const { parentTaxCode, taxCode } = attributes;
  const own = typeof taxCode === 'string' && BRANCH.test(taxCode) ? taxCode.slice(0, 10) : undefined;
  const parent = typeof parentTaxCode === 'string' ? parentTaxCode : own;
  if (parent === undefined) return [...stated, ...successions];
  const attribute = typeof parentTaxCode === 'string' ? 'parentTaxCode' : 'taxCode';
  const unit = { type: 'parent-unit', attribute, role: 'parent-unit', scheme: 'tax-code', value: parent };
  return [...stated, unit, ...successions];
}

function representativeRelation(representative: Representative, index: number): StatedRelation {
  return {
    type: 'legal-representative',
    attribute: `legalRepresentatives/${index}`,
    role: representative.title ?? 'legal-representative',
    ...partyOf(representative),
    ...periodOf(representative),
  };
}
