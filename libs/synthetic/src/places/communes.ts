import communeRows from '../data/communes.json';
import type { Commune } from './place';

const HCMC = '79';

/** Communes a world may use, Ho Chi Minh City's and other provinces' mixed so that small worlds have both. */
export const COMMUNES: readonly Commune[] = interleave(communeRows as readonly Commune[]);

/** Two of the city's communes, then one of another province, and so on. */
function interleave(rows: readonly Commune[]): Commune[] {
  const city = rows.filter((row) => row.provinceCode === HCMC);
  const others = rows.filter((row) => row.provinceCode !== HCMC);
  const mixed: Commune[] = [];
  while (city.length + others.length > 0) mixed.push(...city.splice(0, 2), ...others.splice(0, 1));
  return mixed;
}
