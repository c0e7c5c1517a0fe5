import type { RecordIdentifier } from '@sogoc/golden';
import { parseCadastralTripleText, parseCertificateSerial, parseParcelCode } from '@sogoc/vietnam';

import { periodOf } from '../periods/stated-party';
import type { IdentifierDeclaration } from '../declaration/entity-declaration';
import type { LandParcelFacts } from './land-parcel-features';
import { certificateFates } from './certificate-fates';

/** The schemes a parcel may carry. A certificate may cover several parcels, and a parcel have several certificates. */
export const LAND_PARCEL_IDENTIFIERS: readonly IdentifierDeclaration[] = [
  {
    scheme: 'parcel-code',
    titleVi: 'Mã định danh thửa đất',
    titleEn: 'Parcel code',
    form: '12 characters',
    canonical: (raw) => parseParcelCode(raw).value,
    sensitivity: 'public',
  },
  {
    scheme: 'cadastral-triple',
    titleVi: 'Xã, tờ bản đồ, số thửa',
    titleEn: 'Commune, map sheet and parcel number',
    form: '{codeSet}/{communeCode}/{mapSeries}/{mapSheet}/{parcelNumber}',
    canonical: (raw) => parseCadastralTripleText(raw).value,
    sensitivity: 'public',
  },
  {
    scheme: 'certificate',
    titleVi: 'Số phát hành giấy chứng nhận',
    titleEn: 'Certificate serial',
    form: 'letters and digits of the serial',
    canonical: (raw) => parseCertificateSerial(raw).value,
    sensitivity: 'basic-personal',
    ofSeveral: true,
  },
];

/**
 * The identifiers that a parcel's readable numbers are. When the land is recovered, so are its certificates. Code and number of a parcel
 * that was split, merged or recovered stay its own: parts get numbers of their own, and successors name it by them.
 */
export function landParcelIdentifiers({
  code,
  cadastre,
  certificates,
  status,
}: LandParcelFacts): readonly RecordIdentifier[] {
  const identifiers: RecordIdentifier[] = [];
  if (code?.value !== undefined) identifiers.push({ scheme: 'parcel-code', value: code.value, status: 'active' });
  if (cadastre.triple !== undefined)
    identifiers.push({ scheme: 'cadastral-triple', value: cadastre.triple, status: 'active' });
  for (const [value, fate] of certificateFates(certificates)) {
    const period = periodOf(certificates.find(({ serial }) => serial === value) ?? {});
    identifiers.push({ scheme: 'certificate', value, status: status === 'recovered' ? 'cancelled' : fate, ...period });
  }
  return identifiers;
}
