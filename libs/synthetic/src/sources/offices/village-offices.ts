import { always, fault, type FaultRate } from '../../shape/source-profile';
import { BARE, namesAlways, type OfficePractice } from './office-practice-type';

const ADDRESSES = ['permanentAddress.text', 'currentAddress.text', 'address.text'];
const addressesOften = (corrupter: FaultRate['corrupter'], rate: number): FaultRate[] =>
  ADDRESSES.map((attribute) => fault(attribute, corrupter, rate));

/** A list of the hamlet's people: neither number nor birth date as a rule, the house in its hamlet, a phone. */
const LIST_OF_HOUSES: OfficePractice = {
  faults: [...addressesOften('house-in-hamlet', 0.6), ...addressesOften('hamlet-shorthand', 0.4)],
  stated: { nationalId: 0.3, dateOfBirth: 0.25, sex: 0.6, idCard9: 0.4, taxCode: 0.3, fatherName: 0, motherName: 0 },
  severalPhones: 0.3,
};

/** Parcels by who holds them and how large they are; maps are another office's. */
const LAND_BY_HOLDER = {
  parcelCode: 0,
  mapSheet: 0.1,
  parcelNumber: 0.15,
  mapSeries: 0,
  geometry: 0,
  certificates: 0.15,
};

/**
 * Offices of rural communes, by collection and source. People are known by hamlet and parents; lists state little; parcels are known by
 * holder and area, by an older map, or by a point.
 */
export const VILLAGE_OFFICES: Readonly<Record<string, OfficePractice>> = {
  'persons/population': { faults: addressesOften('hamlet-only', 0.5) },
  'persons/hcm-residence': { faults: addressesOften('house-in-hamlet', 0.5), stated: { nationalId: 0.7 } },
  'persons/finance': { ...LIST_OF_HOUSES, coverage: 0.4 },
  'persons/social-insurance': {
    faults: [...BARE, ...addressesOften('hamlet-only', 0.6)],
    stated: { nationalId: 0.5, dateOfBirth: 0.8, socialInsuranceNumber: 0.5 },
    coverage: 0.5,
  },
  'persons/healthcare': {
    faults: [...addressesOften('hamlet-only', 0.7), fault('dateOfBirth', 'year-only', 0.3)],
    stated: { nationalId: 0.4, healthInsuranceNumber: 0.4, phone: 0.8 },
    severalPhones: 0.2,
    coverage: 0.5,
  },
  'persons/administrative-procedures': {
    faults: [fault('fullName', 'given-first', 0.05), fault('fullName', 'telex-residue', 0.03)],
    stated: { dateOfBirth: 0.5, nationalId: 0.6 },
    severalPhones: 0.2,
    coverage: 0.2,
  },
  'persons/hcm-civil-status': {
    faults: [fault('fullName', 'middle-initials', 0.03), ...addressesOften('hamlet-only', 0.5)],
    stated: { nationalId: 0.4, permanentAddress: 0.6 },
    coverage: 0.4,
  },
  'land-parcels/construction': {
    faults: [fault('holders[].name', 'given-first', 0.05), fault('holders[].name', 'letter-slip', 0.03)],
    stated: { communeCode: 0.2, address: 0.3, certificates: 0.4 },
    coverage: 0.3,
  },
  'land-parcels/hcm-land-management': {
    faults: [
      ...['holders[].name'].flatMap((name) => [
        always(name, 'without-diacritics'),
        fault(name, 'middle-initials', 0.05),
      ]),
      fault('holders[].value', 'missing', 0.6),
      ...addressesOften('hamlet-only', 0.5),
    ],
    stated: LAND_BY_HOLDER,
  },
  'land-parcels/hcm-gis': {
    faults: [fault('parcelCode', 'missing', 0.5), fault('parcelCode', 'letter-slip', 0.04)],
    stated: { mapSheet: 0.6, parcelNumber: 0.6 },
    pointWithin: 14,
  },
  'land-parcels/hcm-cadastral-map': {
    faults: [fault('holders[].value', 'missing', 0.5)],
    stated: { parcelCode: 0.2, geometry: 0.3 },
    olderMap: true,
  },
  'land-parcels/national-master': { faults: [fault('holders[].value', 'missing', 0.3)], stated: { parcelCode: 0.6 } },
};

/** Offices of towns, with other habits than those of villages. */
export const WARD_OFFICES: Readonly<Record<string, OfficePractice>> = {
  'persons/population': { faults: addressesOften('hamlet-shorthand', 0.5) },
  'persons/hcm-residence': { faults: addressesOften('hamlet-only', 0.4), stated: { nationalId: 0.5, phone: 1.4 } },
  'persons/finance': {
    faults: [...namesAlways('family-last'), ...addressesOften('house-in-hamlet', 0.5)],
    stated: { nationalId: 0.5, dateOfBirth: 0.6 },
    severalPhones: 0.2,
    coverage: 0.4,
  },
  'persons/social-insurance': {
    faults: [fault('fullName', 'dropped-middle', 0.06), fault('fullName', 'western-order', 0.04)],
    stated: { nationalId: 0.6, socialInsuranceNumber: 0.6, permanentAddress: 0.7 },
    coverage: 0.45,
  },
  'persons/healthcare': {
    ...LIST_OF_HOUSES,
    faults: [...LIST_OF_HOUSES.faults, ...BARE, fault('fullName', 'joined-words', 0.04)],
    coverage: 0.45,
  },
  'persons/administrative-procedures': {
    faults: [...addressesOften('without-units', 0.3), fault('dateOfBirth', 'year-only', 0.25)],
    stated: { dateOfBirth: 0.6, nationalId: 0.5 },
    coverage: 0.25,
  },
  'persons/hcm-civil-status': {
    faults: [fault('fullName', 'confused-initial', 0.03), fault('dateOfBirth', 'padded-date', 0.1)],
    stated: { nationalId: 0.3 },
    coverage: 0.35,
  },
  'land-parcels/construction': {
    faults: [fault('holders[].value', 'missing', 0.4), fault('holders[].name', 'family-last', 0.3)],
    stated: LAND_BY_HOLDER,
    coverage: 0.35,
  },
  'land-parcels/hcm-land-management': {
    faults: [fault('holders[].name', 'joined-words', 0.04), fault('holders[].value', 'missing', 0.3)],
    stated: { communeCode: 0.3, address: 0.2, parcelCode: 0.2, certificates: 0.4 },
  },
  'land-parcels/hcm-gis': {
    faults: [fault('parcelCode', 'missing', 0.4)],
    stated: { area: 0.6 },
    pointWithin: 8,
  },
  'land-parcels/hcm-cadastral-map': {
    faults: [fault('area', 'measured-anew', 0.8), fault('holders[].value', 'missing', 0.7)],
    stated: { parcelCode: 0, geometry: 0.5, address: 0.4 },
    olderMap: true,
  },
  'land-parcels/land': { faults: [fault('holders[].value', 'missing', 0.2)], stated: { parcelCode: 0.8 } },
};
