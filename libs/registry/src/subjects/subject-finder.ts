import { CollectionAccess, type Grant, type OpenCollection } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import { GoldenRecordRepository, type StoredGoldenRecord } from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';
import { agreesWithStated } from '@sogoc/resolution';

import { UnknownSchemeError } from '../reading/errors';
import { readStated } from '../reading/read-stated';
import { SubjectAmbiguousError, SubjectNotFoundError } from './errors';

/** Whose data it is about, by a number and what else he says of himself. */
export interface SubjectWish {
  readonly scheme: string;
  readonly value: string;
  readonly stated?: Readonly<Record<string, unknown>>;
}

export interface FoundSubject {
  readonly golden: StoredGoldenRecord;
  readonly opened: OpenCollection;
  readonly scheme: string;
  /** The number in its canonical form. */
  readonly value: string;
}

/** Data subjects are people. */
const PEOPLE = 'persons';
/** More do not make it clearer. */
const MOST_CARRIERS = 10;

/** Finds the one person that a call is about. */
@Injectable()
export class SubjectFinder {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Under a grant by a scheme that it shows, within its rows. Throws `SubjectNotFoundError`, `SubjectAmbiguousError`, `UnknownSchemeError`,
   * and what opening the collection throws.
   */
  async find({ scheme, value, stated }: SubjectWish, caller: Grant): Promise<FoundSubject> {
    const opened = this.collections.open(PEOPLE, caller);
    const { declaration, grant } = opened;
    const declared = declaration.identifiers.find((identifier) => identifier.scheme === scheme);
    if (declared === undefined) throw new UnknownSchemeError(declaration.identifiers.map((known) => known.scheme));
    const canonical = declared.canonical(value);
    const mayAsk = grant.bound === undefined || grant.identifiers.get(scheme) === 'shown';
    if (canonical === undefined || !mayAsk) throw new SubjectNotFoundError();
    const { entity, attributes } = declaration;
    const number = { scheme, value: canonical };
    const carriers = await this.goldens.findByIdentifier(entity, number, { limit: MOST_CARRIERS }, grant.bound?.rows);
    const said = stated && readStated(stated, opened, caller, this.clock.now());
    const found = said ? carriers.filter((golden) => agreesWithStated(said, golden.attributes, attributes)) : carriers;
    const [golden] = found;
    if (golden === undefined) throw new SubjectNotFoundError();
    if (found.length > 1) throw new SubjectAmbiguousError();
    return { golden, opened, scheme, value: canonical };
  }
}
