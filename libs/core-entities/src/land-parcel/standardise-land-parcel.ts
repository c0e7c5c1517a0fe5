import { parseParcelCode, type ParsedParcelCode } from '@sogoc/vietnam';

import { readAddress } from '../address/read-address';
import type { RawAttributes, StandardisationContext, StandardisedRecord } from '../declaration/entity-declaration';
import {
  readFormerIdentifiers,
  readIdentifierPeriods,
  withFormerIdentifiers,
} from '../periods/read-former-identifiers';
import { readWord } from '../reading/read-word';
import { RecordReader } from '../reading/record-reader';
import { LAND_PARCEL_ATTRIBUTES } from './land-parcel-attributes';
import { landParcelFeatures } from './land-parcel-features';
import { LAND_PARCEL_IDENTIFIERS, landParcelIdentifiers } from './land-parcel-identifiers';
import { PARCEL_STATUS_WORDS } from './reading/land-parcel-vocabulary';
import { formerPlacesAsWritten } from './reading/map-numbers/former-places-as-written';
import { readArea } from './reading/read-area';
import { readCadastralNumbers } from './reading/read-cadastral-numbers';
import { readCertificates } from './reading/read-certificates';
import { readDerivedFrom } from './reading/read-derived-from';
import { noteGeometryContradictions } from './reading/geometry-contradictions';
import { readGeometry } from './reading/read-geometry';
import { readHolders } from './reading/read-holders';
import { readLandUses } from './reading/read-land-uses';
import { readParcelEvents } from './reading/read-parcel-events';
import { readRestrictions } from './reading/read-restrictions';
import { formerNumbersBy } from './parcel-succession';
import { noteForeignZone } from './reading/note-foreign-zone';

/** Canonical attributes, identifiers, features and findings of one land-parcel record. Total, as for persons. */
export function standardiseLandParcel(raw: RawAttributes, context: StandardisationContext): StandardisedRecord {
  const reader = new RecordReader(raw, LAND_PARCEL_ATTRIBUTES, context);
  const code = readParcelCode(reader);
  const cadastre = readCadastralNumbers(reader);
  const area = reader.set('area', readArea(reader, 'area'));
  const landUses = readLandUses(reader, area);
  const address = readAddress(reader, 'address', cadastre.communeCode === undefined);
  const stated = readGeometry(reader);
  const geometry = noteForeignZone(reader, cadastre) ? undefined : stated;
  noteGeometryContradictions(reader.log, geometry, { code: code?.position, area });
  const certificates = readCertificates(reader);
  const holders = readHolders(reader);
  reader.set('planningStatus', reader.text('planningStatus'));
  reader.set('taxObligation', reader.text('taxObligation'));
  const events = readParcelEvents(reader);
  readRestrictions(reader);
  const former = [...readFormerIdentifiers(reader, LAND_PARCEL_IDENTIFIERS), ...formerNumbersBy(events)];
  const derivedFrom = readDerivedFrom(reader, { parcelCode: code?.value, triple: cadastre.triple, area });
  const status = reader.set('status', readWord(reader, 'status', PARCEL_STATUS_WORDS, 'STATUS_UNKNOWN'));
  const { observedAt } = reader.context;
  const facts = {
    code,
    cadastre,
    area,
    landUses,
    address,
    geometry,
    certificates,
    holders,
    derivedFrom,
    status,
    former,
    formerPlaces: formerPlacesAsWritten(reader.raw('formerIdentifiers')),
    observedAt,
  };
  const periods = readIdentifierPeriods(reader, LAND_PARCEL_IDENTIFIERS);
  return {
    attributes: reader.attributes(),
    identifiers: withFormerIdentifiers(landParcelIdentifiers(facts), former, periods),
    features: landParcelFeatures(facts),
    findings: reader.log.all(),
  };
}

function readParcelCode(reader: RecordReader): ParsedParcelCode | undefined {
  const text = reader.text('parcelCode');
  if (text === undefined) return undefined;
  const code = reader.log.keep(parseParcelCode(text));
  reader.set('parcelCode', code.value);
  return code.value === undefined ? undefined : code;
}
