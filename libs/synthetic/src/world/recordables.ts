import { addDays } from '../random/calendar-days';
import type { TrueEnterprise } from '../ground-truth/enterprises/true-enterprise';
import type { TrueParcel } from '../ground-truth/parcels/true-parcel';
import type { TruePerson } from '../ground-truth/people/true-person';
import { placeAt } from '../views/address-view';
import { enterpriseView } from '../views/enterprise-view';
import { parcelView } from '../views/parcel-view';
import { personView } from '../views/person-view';
import type { Recordable } from './emit-records';
import { WORLD_TODAY } from '../ground-truth/world-today';

/** Nothing is in a register sooner. */
const REGISTRATION_DAYS = 20;

/** `neighbours`: whose numbers a clerk may take by mistake. */
export const recordablePerson = (person: TruePerson, neighbours: readonly TruePerson[]): Recordable => ({
  truth: person.truth,
  provinceCode: placeAt(person.residences, WORLD_TODAY).commune.provinceCode,
  knownFrom: addDays(person.dateOfBirth, REGISTRATION_DAYS),
  bornOn: person.dateOfBirth,
  ...(person.deceasedOn === undefined ? {} : { endedOn: person.deceasedOn }),
  has: (attribute) => person[attribute as keyof TruePerson] !== undefined,
  view: (day, profile, random) => personView(person, day, profile, random, neighbours),
});

export const recordableParcel = (parcel: TrueParcel): Recordable => ({
  truth: parcel.truth,
  provinceCode: parcel.commune.provinceCode,
  knownFrom: addDays(parcel.from, REGISTRATION_DAYS),
  ...(parcel.closedOn === undefined ? {} : { endedOn: parcel.closedOn }),
  has: (attribute) => attribute in parcel,
  view: (day, profile, random) => parcelView(parcel, day, profile, random),
});

export const recordableEnterprise = (enterprise: TrueEnterprise): Recordable => ({
  truth: enterprise.truth,
  provinceCode: placeAt(enterprise.seats, WORLD_TODAY).commune.provinceCode,
  knownFrom: addDays(enterprise.foundedOn, REGISTRATION_DAYS),
  ...(enterprise.status === 'dissolved' || enterprise.status === 'bankrupt' ? { endedOn: enterprise.statusFrom } : {}),
  has: (attribute) => attribute in enterprise,
  view: (day, profile, random) => enterpriseView(enterprise, day, profile, random),
});
