import { areasAddUp } from './survey-tolerance';

/** What may happen to parcels: split, merge, both at once, new survey, change of use, change of commune, recovery by the State. */
export type ParcelEventKind =
  'split' | 'merge' | 'split-merge' | 're-survey' | 'use-change' | 'unit-change' | 'recovery';

export interface ParcelArea {
  readonly parcel: string;
  readonly squareMetres: number;
}

export interface ParcelEvent {
  readonly kind: ParcelEventKind;
  readonly inputs: readonly ParcelArea[];
  readonly outputs: readonly ParcelArea[];
}

export type LifecycleFault = 'counts-do-not-fit' | 'areas-do-not-add-up' | 'parcel-kept-by-split';

const COUNTS: Readonly<Record<ParcelEventKind, (inputs: number, outputs: number) => boolean>> = {
  split: (inputs, outputs) => inputs === 1 && outputs >= 2,
  merge: (inputs, outputs) => inputs >= 2 && outputs === 1,
  'split-merge': (inputs, outputs) => inputs >= 2 && outputs >= 2,
  're-survey': (inputs, outputs) => inputs === 1 && outputs === 1,
  'use-change': (inputs, outputs) => inputs === 1 && outputs >= 1,
  'unit-change': (inputs, outputs) => inputs === 1 && outputs === 1,
  recovery: (inputs, outputs) => inputs === 1 && outputs <= 1,
};

/**
 * What is wrong with an event, if anything. Areas must add up except after a new survey, which corrects them, and a recovery, which
 * takes some away. Whether the rest of a split parcel keeps its code the law does not say; all new parcels need other codes.
 */
export function parcelEventFaults({ kind, inputs, outputs }: ParcelEvent): LifecycleFault[] {
  const faults: LifecycleFault[] = [];
  if (!COUNTS[kind](inputs.length, outputs.length)) faults.push('counts-do-not-fit');
  const keepsArea = kind !== 're-survey' && kind !== 'recovery';
  const areas = (parcels: readonly ParcelArea[]): number[] => parcels.map(({ squareMetres }) => squareMetres);
  if (keepsArea && !areasAddUp(areas(inputs), areas(outputs))) faults.push('areas-do-not-add-up');
  const kept = outputs.filter(({ parcel }) => inputs.some((input) => input.parcel === parcel));
  if (kind === 'split' && kept.length > 1) faults.push('parcel-kept-by-split');
  return faults;
}
