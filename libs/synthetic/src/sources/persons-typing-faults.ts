import { fault, type FaultRate } from '../shape/source-profile';

/** Faults of typing that every register has, scaled by how carefully it works. */
export const typing = (care: number): FaultRate[] => [
  fault('fullName', 'letter-slip', 0.009 * care),
  fault('fullName', 'telex-residue', 0.006 * care),
  fault('fullName', 'confused-tone', 0.01 * care),
  fault('fullName', 'confused-initial', 0.006 * care),
  fault('fullName', 'dropped-middle', 0.004 * care),
  fault('dateOfBirth', 'swapped-day-month', 0.006 * care),
  fault('dateOfBirth', 'day-slip', 0.008 * care),
  fault('dateOfBirth', 'year-slip', 0.005 * care),
  fault('sex', 'wrong-sex', 0.005 * care),
  fault('nationalId', 'national-id-slip', 0.01 * care),
  fault('nationalId', 'digit-transposition', 0.003 * care),
  fault('nationalId', 'placeholder-number', 0.002 * care),
  fault('idCard9', 'digit-slip', 0.006 * care),
  fault('phone', 'digit-slip', 0.01 * care),
  fault('phone', 'placeholder-number', 0.01 * care),
];
