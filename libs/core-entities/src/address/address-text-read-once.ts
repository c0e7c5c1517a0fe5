import { CODE_SETS, codeSetAt, remembered, type CodeSet } from '@sogoc/vietnam';
import { isSurelyAsWritten } from '../reading/repair-or-report-garbled-text';
import { isReadAsReceived } from '../reading/read-raw';
import type { House } from './address';
import { houseOf } from './houses/house';
import { readNamedPlace, type NamedPlace } from './named-places';

/** What is known of a text that was stated as an address. Each part is read when somebody first asks for it. */
export class AddressText {
  private knownHouse: House | undefined;
  private knownAsReceived: boolean | undefined;
  /** By the place of the code set in force when it was observed: only that of its day can an address go by. */
  private readonly places: (NamedPlace | undefined)[] = [];

  constructor(readonly text: string) {}

  /** Whether it is read as it stands, with nothing to be found about its letters. */
  get isAsReceived(): boolean {
    return (this.knownAsReceived ??= isReadAsReceived(this.text) && isSurelyAsWritten(this.text));
  }

  get house(): House {
    return (this.knownHouse ??= houseOf(this.text));
  }

  placeAt(observedAt: string): NamedPlace {
    const codeSet = codeSetAt(observedAt);
    const at = PLACE_OF_CODE_SET.get(codeSet) ?? 0;
    return (this.places[at] ??= readNamedPlace(this.text, DAYS[at]));
  }
}

const PLACE_OF_CODE_SET: ReadonlyMap<CodeSet, number> = new Map(CODE_SETS.map(({ codeSet }, at) => [codeSet, at]));
/** A day on which each code set was in force. */
const DAYS = CODE_SETS.map(({ validFrom, validTo }) => validFrom ?? validTo);

/** Texts of which each has up to three places, for days of three code sets. */
const MOST_TEXTS = 60_000;

/**
 * A text of an address. A bounded number is remembered, each once with all that was read of it: families and sources repeat their addresses.
 * Whoever keeps `text` of what comes back has the string by which it is found again at once.
 */
export const addressText: (text: string) => AddressText = remembered((text) => new AddressText(text), MOST_TEXTS);
