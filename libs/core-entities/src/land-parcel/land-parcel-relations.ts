import { formatCadastralTriple, isCodeSet, partsExceedWhole } from '@sogoc/vietnam';

import type { RelationDeclaration, StatedRelation } from '../declaration/entity-declaration';
import type { Predecessor } from './reading/read-derived-from';
import type { Holder } from './reading/read-holders';

export const LAND_PARCEL_RELATIONS: readonly RelationDeclaration[] = [
  {
    type: 'holder',
    titleVi: 'Người sử dụng đất',
    titleEn: 'Holder',
    inverseTitleVi: 'Thửa đất sử dụng',
    inverseTitleEn: 'Holds',
    targets: ['enterprises', 'persons'],
  },
  {
    type: 'predecessor-parcel',
    titleVi: 'Thửa đất trước khi tách, hợp',
    titleEn: 'Predecessor parcel',
    inverseTitleVi: 'Thửa đất sau khi tách, hợp',
    inverseTitleEn: 'Successor parcel',
    targets: ['land-parcels'],
    replaces: { isInForce: ({ status }) => status === 'active', partsExceed: areasExceed },
  },
];

/** Holders, then predecessors. */
export function landParcelRelations(attributes: Readonly<Record<string, unknown>>): readonly StatedRelation[] {
  const holders = (attributes.holders ?? []) as readonly Holder[];
  const predecessors = (attributes.derivedFrom ?? []) as readonly Predecessor[];
  return [...holders.map(holderRelation), ...predecessors.map(predecessorRelation)];
}

function holderRelation({ scheme, value, name, role, share }: Holder, index: number): StatedRelation {
  return {
    type: 'holder',
    attribute: `holders/${index}`,
    role: role ?? 'holder',
    ...(scheme === undefined || value === undefined ? {} : { scheme, value }),
    ...(name === undefined ? {} : { name }),
    ...(share === undefined ? {} : { share }),
  };
}

function predecessorRelation(predecessor: Predecessor, index: number): StatedRelation {
  const stated = { type: 'predecessor-parcel', attribute: `derivedFrom/${index}`, role: 'predecessor-parcel' };
  if (typeof predecessor === 'string') return { ...stated, scheme: 'parcel-code', value: predecessor };
  const { codeSet, communeCode, mapSeries = '', mapSheet, parcelNumber } = predecessor;
  if (codeSet === undefined || !isCodeSet(codeSet) || communeCode === undefined) return stated;
  if (mapSheet === undefined || parcelNumber === undefined) return stated;
  const value = formatCadastralTriple({ codeSet, communeCode, mapSeries, mapSheet, parcelNumber });
  return { ...stated, scheme: 'cadastral-triple', value };
}

/** A single successor may be the same ground surveyed anew, which corrects its area. */
function areasExceed(
  { area: whole }: Readonly<Record<string, unknown>>,
  parts: readonly Readonly<Record<string, unknown>>[],
): boolean {
  const areas = parts.flatMap(({ area }) => (typeof area === 'number' ? [area] : []));
  return typeof whole === 'number' && areas.length >= 2 && partsExceedWhole(whole, areas);
}

/** `Thửa 12, tờ 7` or the parcel code. */
export function landParcelTitle({ parcelCode, mapSheet, parcelNumber }: Readonly<Record<string, unknown>>): string {
  if (typeof parcelNumber === 'string' && typeof mapSheet === 'string') return `Thửa ${parcelNumber}, tờ ${mapSheet}`;
  return typeof parcelCode === 'string' ? parcelCode : '';
}
