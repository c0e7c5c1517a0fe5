import { groupBy } from '@sogoc/kernel';

interface Placed {
  readonly recordNumber: number;
  readonly goldenId: string | null;
}

/** Record numbers by the golden record that holds them, in their order; those that none holds are left out. */
export function membersByGolden(records: readonly Placed[]): Map<string, number[]> {
  const placed = records.filter((record): record is Placed & { readonly goldenId: string } => record.goldenId !== null);
  return new Map(
    [...groupBy(placed, ({ goldenId }) => goldenId)].map(([id, own]) => [
      id,
      own.map(({ recordNumber }) => recordNumber),
    ]),
  );
}
