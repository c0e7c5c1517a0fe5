import type { AddressFeatures } from './address';

type Communes = Pick<AddressFeatures, 'communes'>;

/** Whether an old and a new commune, or two by any code set, may be one place: some commune of today is where both lie. */
export const mayBeOnePlace = ({ communes: left }: Communes, { communes: right }: Communes): boolean =>
  left.some((commune) => right.includes(commune));
