import { compileEntity } from '@sogoc/core-entities';
import { vehicle } from '@sogoc/testing';

import type { StandingDecision } from '../../partition/standing-decisions';
import { policyOf } from '../../policy/compose-policy-version';
import type { ResolutionPolicy } from '../../policy/resolution-policy';
import type { SourceRecordInput, VersionContent } from '../whole-state-types';

const standing = (code: string, trust: number) => ({ code, trust: { '*': trust }, authorityFor: [], habits: {} });

/** Two sources, of which `police` is trusted more. */
export const vehiclePolicy = (changes: Partial<ResolutionPolicy> = {}): ResolutionPolicy => ({
  ...policyOf(compileEntity(vehicle), [standing('police', 0.9), standing('tax', 0.5)]).policy,
  ...changes,
});

export interface Car {
  readonly chassisNumber?: string;
  readonly plate?: string;
  readonly owner?: string;
  readonly colour?: string;
}

/** One version of a car; none of its attributes is a tombstone. */
export const version = (receiptNumber: number, car: Car | null): VersionContent => ({
  receiptNumber,
  sourceVersion: receiptNumber,
  observedAt: '2026-01-31T01:00:00.000Z',
  deleted: car === null,
  attributes: car === null ? null : { ...car },
});

/** A record with versions, the newest first, of the police when its number is odd. */
export const carRecord = (recordNumber: number, ...newestFirst: (Car | null)[]): SourceRecordInput => ({
  recordNumber,
  source: recordNumber % 2 === 1 ? 'police' : 'tax',
  recordKey: `k${recordNumber}`,
  versions: newestFirst.map((car, index) => version(recordNumber * 10 + newestFirst.length - index, car)),
});

export const decision = (
  order: number,
  kind: StandingDecision['kind'],
  left: readonly number[],
  right: readonly number[],
  fingerprints: readonly string[] = [],
): StandingDecision => ({
  order,
  id: `d${order}`,
  kind,
  left,
  right,
  fingerprints,
  evidenceWeight: null,
  evidenceConflict: false,
});
