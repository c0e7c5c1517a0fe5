import type { RelationDeclaration, StatedRelation } from '../declaration/relation-declaration';
import { periodOf } from '../periods/stated-party';
import { holdingEnds } from './holding-ends-with-parcel';
import { areasExceed, eventRelations, isRemainder, parcelRelation } from './parcel-succession';
import { type Certificate, isLiving } from './reading/read-certificates';
import type { Predecessor } from './reading/read-derived-from';
import type { Holder } from './reading/read-holders';
import type { Restriction } from './reading/read-restrictions';

export const LAND_PARCEL_RELATIONS: readonly RelationDeclaration[] = [
  {
    type: 'holder',
    titleVi: 'Người sử dụng đất',
    titleEn: 'Holder',
    inverseTitleVi: 'Thửa đất sử dụng',
    inverseTitleEn: 'Holds',
    targets: ['enterprises', 'persons'],
    meaning: 'holder',
    statedIn: ['holders', 'certificates'],
    endsWith: holdingEnds,
  },
  {
    type: 'predecessor-parcel',
    titleVi: 'Thửa đất trước khi tách, hợp',
    titleEn: 'Predecessor parcel',
    inverseTitleVi: 'Thửa đất sau khi tách, hợp',
    inverseTitleEn: 'Successor parcel',
    targets: ['land-parcels'],
    meaning: 'predecessor',
    statedIn: ['derivedFrom', 'events'],
    replaces: {
      isInForce: ({ status }) => status === 'active',
      isRemainder,
      partsExceed: areasExceed,
    },
  },
  {
    type: 'successor-parcel',
    titleVi: 'Thửa đất sau khi tách, hợp',
    titleEn: 'Successor parcel',
    inverseTitleVi: 'Thửa đất trước khi tách, hợp',
    inverseTitleEn: 'Predecessor parcel',
    targets: ['land-parcels'],
    meaning: 'successor',
    statedIn: ['events'],
  },
  {
    type: 'restriction',
    titleVi: 'Bên có quyền trong hạn chế',
    titleEn: 'Party to a restriction',
    inverseTitleVi: 'Hạn chế trên thửa đất',
    inverseTitleEn: 'Restriction on a parcel',
    targets: ['enterprises', 'persons'],
    statedIn: ['restrictions'],
    hasKindsOfRole: true,
  },
];

/** Holders, predecessors, parcels of events, then parties to restrictions. */
export function landParcelRelations(attributes: Readonly<Record<string, unknown>>): readonly StatedRelation[] {
  const predecessors = (attributes.derivedFrom ?? []) as readonly Predecessor[];
  const restrictions = (attributes.restrictions ?? []) as readonly Restriction[];
  return [
    ...statedHolders(attributes),
    ...predecessors.map((parcel, index) => parcelRelation('predecessor-parcel', parcel, `derivedFrom/${index}`)),
    ...eventRelations(attributes),
    ...restrictions.flatMap(restrictionRelation),
  ];
}

/** Where a record names no holders of the parcel, those of its certificates that are good hold it. */
function statedHolders({ holders = [], certificates = [] }: Readonly<Record<string, unknown>>): StatedRelation[] {
  const own = holders as readonly Holder[];
  if (own.length > 0) return own.map((holder, index) => holderRelation(holder, `holders/${index}`));
  return (certificates as readonly Certificate[]).flatMap((certificate, place) =>
    isLiving(certificate)
      ? (certificate.holders ?? []).map((holder, index) => holderRelation(holder, `certificates/${place}/${index}`))
      : [],
  );
}

function restrictionRelation(restriction: Restriction, index: number): StatedRelation[] {
  const { type = 'restriction', scheme, value, name, droppedAt } = restriction;
  if (droppedAt !== undefined || (value === undefined && name === undefined)) return [];
  return [
    {
      type: 'restriction',
      attribute: `restrictions/${index}`,
      role: type,
      ...(scheme === undefined || value === undefined ? {} : { scheme, value }),
      ...(name === undefined ? {} : { name }),
      ...periodOf(restriction),
    },
  ];
}

function holderRelation(holder: Holder, attribute: string): StatedRelation {
  const { scheme, value, name, role, share } = holder;
  return {
    type: 'holder',
    attribute,
    role: role ?? 'holder',
    ...(scheme === undefined || value === undefined ? {} : { scheme, value }),
    ...(name === undefined ? {} : { name }),
    ...(share === undefined ? {} : { share }),
    ...periodOf(holder),
  };
}

/** `Thửa 12, tờ 7` or the parcel code. */
export function landParcelTitle({ parcelCode, mapSheet, parcelNumber }: Readonly<Record<string, unknown>>): string {
  if (typeof parcelNumber === 'string' && typeof mapSheet === 'string') return `Thửa ${parcelNumber}, tờ ${mapSheet}`;
  return typeof parcelCode === 'string' ? parcelCode : '';
}
