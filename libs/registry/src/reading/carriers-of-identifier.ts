import type { OpenCollection } from '@sogoc/access';
import type { CarrierOfIdentifier, CarrierPlace, GoldenRecordRepository, StoredGoldenRecord } from '@sogoc/persistence';

/** Carriers that are read at once where only some are meant, and those that one question looks at: a number of more is a placeholder. */
const CARRIERS_AT_ONCE = 500;
const MOST_CARRIERS = 5_000;

export interface CarrierQuestion {
  readonly scheme: string;
  /** Canonical. */
  readonly value: string;
  /** Left out: all are meant. */
  readonly isMeant?: (golden: StoredGoldenRecord) => boolean;
  readonly limit: number;
  readonly after?: CarrierPlace;
}

/** The first golden records that carry a number and are meant, from the one after a place on: also behind any number of others. */
export async function carriersOfIdentifier(
  goldens: GoldenRecordRepository,
  { declaration: { entity }, grant }: OpenCollection,
  { scheme, value, isMeant, limit, after }: CarrierQuestion,
): Promise<readonly CarrierOfIdentifier[]> {
  const atOnce = isMeant === undefined ? limit : CARRIERS_AT_ONCE;
  const found: CarrierOfIdentifier[] = [];
  let place = after;
  for (let read = 0; read < MOST_CARRIERS && found.length < limit; read += atOnce) {
    const page = { limit: atOnce, ...(place !== undefined && { after: place }) };
    const rows = await goldens.findByIdentifier(entity, { scheme, value }, page, grant.bound?.rows);
    found.push(...(isMeant === undefined ? rows : rows.filter(isMeant)));
    place = rows.at(-1)?.place;
    if (rows.length < atOnce) break;
  }
  return found.slice(0, limit);
}
