import type { EntityDeclaration } from '../declaration/entity-declaration';
import { hamletComparator } from '../address/by-words/place-agreement';
import { ENTERPRISE_ATTRIBUTES } from './enterprise-attributes';
import { enterpriseNameComparator, legalFormComparator, unitComparator } from './comparing/enterprise-comparators';
import { paddedYearComparator } from './comparing/padded-founding-day';
import { taxCodeComparator } from './comparing/tax-code-agreement';
import { industryComparator } from './comparing/industry-agreement';
import { peopleComparator } from './comparing/people-of-enterprise';
import { seatComparator } from './comparing/seat-agreement';
import { ENTERPRISE_IDENTIFIERS } from './enterprise-identifiers';
import { ENTERPRISE_BLOCKING_KEYS } from './enterprise-blocking-keys';
import { ENTERPRISE_MODEL } from './enterprise-model';
import { commonNameAlone } from './asked-about/common-name-alone';
import { oneCodeTwoEnterprises } from './asked-about/one-code-two-enterprises';
import { otherNameOneOwner } from './asked-about/other-name-one-owner';
import { otherRepresentative } from './asked-about/other-representative';
import { ownerAtOtherPlace } from './asked-about/owner-at-other-place';
import { householdBesideCompany, householdClosed, otherHousehold } from './household-businesses/other-household';
import { marksOfEnterprise } from './marks-of-enterprise';
import { otherUnit } from './comparing/other-unit';
import { reorganisedIntoOther } from './comparing/reorganised-into-other';
import { observedAfterTheEnd, unitBesideParent } from './comparing/enterprise-vetoes';
import { distinguishedName } from './comparing/distinguishing-words';
import { ENTERPRISE_RELATIONS, enterpriseRelations } from './enterprise-relations';
import { ENTERPRISE_RECOLLECTION } from './enterprise-earlier-versions';
import { standardiseEnterprise } from './standardise-enterprise';

export const enterprise: EntityDeclaration = Object.freeze<EntityDeclaration>({
  entity: 'enterprise',
  collection: 'enterprises',
  titleVi: 'Doanh nghiệp',
  titleEn: 'Enterprise',
  attributes: ENTERPRISE_ATTRIBUTES,
  identifiers: ENTERPRISE_IDENTIFIERS,
  placedBy: ['registeredAddress'],
  standardise: standardiseEnterprise,
  recollection: ENTERPRISE_RECOLLECTION,
  standardiserVersion: 'enterprise-15',
  blockingKeys: ENTERPRISE_BLOCKING_KEYS,
  model: ENTERPRISE_MODEL,
  comparators: {
    'enterprise-name': enterpriseNameComparator,
    'tax-code': taxCodeComparator,
    'legal-form': legalFormComparator,
    unit: unitComparator,
    seat: seatComparator,
    people: peopleComparator,
    industries: industryComparator,
    'padded-year': paddedYearComparator,
    hamlets: hamletComparator,
  },
  predicates: {
    'unit-beside-parent': unitBesideParent,
    'distinguished-name': distinguishedName,
    'one-code-two-enterprises': oneCodeTwoEnterprises,
    'other-household': otherHousehold,
    'other-unit': otherUnit,
    'common-name-alone': commonNameAlone,
    'other-representative': otherRepresentative,
    'other-name-one-owner': otherNameOneOwner,
    'owner-at-other-place': ownerAtOtherPlace,
    'household-closed': householdClosed,
    'observed-after-the-end': observedAfterTheEnd,
    'household-beside-company': householdBesideCompany,
    'reorganised-into-other': reorganisedIntoOther,
  },
  relations: ENTERPRISE_RELATIONS,
  statedRelations: enterpriseRelations,
  // A right check digit is enough: names of one enterprise are written in many ways.
  contradictsName: () => false,
  marksOf: marksOfEnterprise,
  titleOf: (attributes) => (typeof attributes.name === 'string' ? attributes.name : ''),
});
