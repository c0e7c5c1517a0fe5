import type { WorldOptions } from '../shape/synthetic-world';

/** The demo's world: about 2,000 records of persons, 900 of parcels and 800 of enterprises, in three communes. */
export const DEMO_SCALE: WorldOptions = { seed: 20261121, persons: 780, parcels: 420, enterprises: 340, communes: 3 };

/** The demo's world at another size, with the same seed and proportions; at least one thing of each kind. */
export function pickDemoScale(factor: number): WorldOptions {
  const scaled = (count: number): number => Math.max(1, Math.round(count * factor));
  const { persons, parcels, enterprises } = DEMO_SCALE;
  return { ...DEMO_SCALE, persons: scaled(persons), parcels: scaled(parcels), enterprises: scaled(enterprises) };
}
