import type { LogPosition } from './standby-has-come-as-far';

/** So many readers are kept in mind; of more, those who were there first are forgotten. */
const MOST_READERS = 10_000;

/** How far each reader has seen the log of the primary. It is never taken back: a standby may come back older than it was. */
export class PlacesOfReaders {
  private readonly places = new Map<string, LogPosition>();

  of(reader: string): LogPosition {
    return this.places.get(reader) ?? 0n;
  }

  /** Calls of one reader may end in another order than they were made in. */
  raise(reader: string, seen: LogPosition): void {
    const known = this.of(reader);
    this.places.delete(reader);
    this.places.set(reader, seen > known ? seen : known);
    const [first] = this.places.keys();
    if (this.places.size > MOST_READERS && first !== undefined) this.places.delete(first);
  }
}
