import { parseCertificateSerial, parseParcelCode } from '@sogoc/vietnam';

import { SeededRandom } from '../../random/seeded-random';
import { COMMUNES } from '../../places/communes';
import { drawCommunity } from '../draw-community';
import { Issuance } from '../issuance';
import type { Commune } from '../../places/place';
import type { TrueParcel } from './true-parcel';

const commune = COMMUNES[0] as Commune;
const community = drawCommunity(new SeededRandom('p'), new Issuance(), commune, {
  persons: 600,
  parcels: 1500,
  enterprises: 80,
});
const { parcels } = community;

const partsOf = (parent: TrueParcel): TrueParcel[] =>
  parcels.filter((parcel) => parcel.derivedFrom.some(({ truth }) => truth === parent.truth));

describe('the parcels of a commune', () => {
  it('have each their own code, number on the old map and number on the new map', () => {
    for (const key of [
      (parcel: TrueParcel) => parcel.parcelCode,
      (parcel: TrueParcel) => `${parcel.former.code}/${parcel.formerSheet}/${parcel.parcelNumber}`,
      (parcel: TrueParcel) => `${parcel.sheet}/${parcel.parcelNumber}`,
    ]) {
      expect(new Set(parcels.map(key)).size).toBe(parcels.length);
    }
  });

  it('have codes and certificates of lawful form, of all three ages', () => {
    expect(parcels.filter((parcel) => parseParcelCode(parcel.parcelCode).value !== parcel.parcelCode)).toEqual([]);
    const forms = parcels.flatMap((parcel) =>
      parcel.certificates.map(({ serial }) => parseCertificateSerial(serial).form),
    );
    expect(new Set(forms)).toEqual(new Set(['one-letter', 'two-letter', 'form-2025']));
  });

  it('have uses that add up to the area', () => {
    for (const { uses, area } of parcels) {
      expect(Math.abs(uses.reduce((sum, use) => sum + use.area, 0) - area)).toBeLessThan(0.5);
    }
  });

  it('have shares of holders that add up to one', () => {
    for (const { holders } of parcels) expect(holders.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('end on the day their parts begin, and the parts keep the area', () => {
    const splits = parcels.filter((parcel) => parcel.closedBy === 'split' && partsOf(parcel).length > 1);
    expect(splits.length).toBeGreaterThan(50);
    for (const parent of splits) {
      const parts = partsOf(parent);
      expect(new Set(parts.map(({ from }) => from))).toEqual(new Set([parent.closedOn]));
      expect(Math.abs(parts.reduce((sum, { area }) => sum + area, 0) - parent.area)).toBeLessThan(0.3);
      expect(Math.min(...parts.map(({ parcelNumber }) => parcelNumber))).toBeGreaterThan(parent.parcelNumber);
    }
  });

  it('merge two into one of their common area', () => {
    const merged = parcels.filter(({ derivedFrom }) => derivedFrom.length === 2);
    expect(merged.length).toBeGreaterThan(5);
    for (const parcel of merged) {
      const parents = parcels.filter(({ truth }) => parcel.derivedFrom.some((origin) => origin.truth === truth));
      expect(parents.map(({ closedBy }) => closedBy)).toEqual(['merged', 'merged']);
      expect(parents.reduce((sum, { area }) => sum + area, 0)).toBeCloseTo(parcel.area, 0);
    }
  });

  it('have every hard kind', () => {
    const kinds = new Set(community.hardNonMatches.map(({ kind }) => kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['split-parcel', 'merged-parcel', 'neighbour-parcel', 'renumbered-parcel']),
    );
  });
});
