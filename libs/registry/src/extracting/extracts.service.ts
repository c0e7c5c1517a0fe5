import {
  authorOf,
  CollectionAccess,
  type Grant,
  noteChangedObject,
  type OpenCollection,
  projectAttributes,
  ReadLog,
  recordShown,
  TokenConfig,
} from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdGenerator } from '@sogoc/kernel';
import {
  ExtractRepository,
  GoldenRecordRepository,
  type StoredExtract,
  type StoredGoldenRecord,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK, ID_GENERATOR } from '@sogoc/platform';
import type { EntryStatement } from '@sogoc/transparency-log';

import { findGolden } from '../finding-by-id/find-golden';
import { ExtractWithheldError } from './errors';
import type { ExtractClaims, ExtractedValue } from './extract-claims';
import { ExtractConfig } from './extract.config';
import { SigningKeys } from './signing-keys';
import { type AskedAttributes, askedAttributes, withoutRestricted } from './attributes-shown-whole';

/** What is to be certified, and to whom it is given. */
export interface ExtractWish {
  readonly collection: string;
  readonly goldenId: string;
  readonly attributes: readonly string[];
  readonly recipient: string;
}

/** Who asks, in the words of the record of reads. */
export type ExtractAsker = Omit<EntryStatement, 'kind' | 'subjects'>;

export interface IssuedExtract {
  readonly id: string;
  /** Compact JWS. */
  readonly extract: string;
  readonly issued: string;
  readonly expires: string;
  /** Of the entry in the record of reads. */
  readonly logNumber: number;
}

type Times = Pick<StoredExtract, 'issuedAt' | 'expiresAt'>;

const DAY_MS = 24 * 3_600_000;
/** In place of a registry's address where none is configured. */
const NO_ADDRESS = 'so-goc';

/** Issues signed extracts: what the registry says of a thing, for others to verify without asking it. */
@Injectable()
export class ExtractsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    private readonly extracts: ExtractRepository,
    private readonly transactions: TransactionRunner,
    private readonly log: ReadLog,
    private readonly keys: SigningKeys,
    private readonly config: ExtractConfig,
    private readonly address: TokenConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
  ) {}

  /**
   * Of the golden record that the id leads to now. It is on record, with its number in the extract, before it is signed. Throws what reading the
   * record throws, `InvalidRequestError`, `ExtractWithheldError`, `ExtractSigningOffError` and `ReadLogUnavailableError`.
   */
  async issue(wish: ExtractWish, caller: Grant, asker: ExtractAsker): Promise<IssuedExtract> {
    const opened = this.collections.open(wish.collection, caller);
    const named = askedAttributes(wish.attributes, opened);
    this.keys.keyId();
    const golden = await this.find(wish.goldenId, opened);
    const asked = withoutRestricted(named, opened, golden);
    if (asked.whole.length === 0) throw new ExtractWithheldError();
    const id = this.newId();
    const values = valuesOf(golden, asked.whole, opened);
    const logNumber = await recordShown(this.log, { ...asker, kind: 'extract', objects: [`extract ${id}`] });
    const times = this.times();
    const claims: ExtractClaims = {
      ...{ iss: this.address.audience ?? NO_ADDRESS, jti: id },
      ...{ iat: secondsOf(times.issuedAt), exp: secondsOf(times.expiresAt) },
      ...{ id, collection: wish.collection, goldenId: golden.id, version: golden.version },
      underReview: golden.underReview,
      ...{ values, absent: asked.whole.filter((name) => values[name] === undefined), withheld: asked.withheld },
      recipient: wish.recipient,
      ...groundOf(caller, opened),
      ...{ issued: times.issuedAt.toISOString(), expires: times.expiresAt.toISOString(), logNumber },
    };
    const { extract, keyId } = await this.keys.sign(claims);
    await this.keep(claims, asked, opened, caller, { ...times, keyId });
    return { id, extract, issued: claims.issued, expires: claims.expires, logNumber };
  }

  /** A merge may come in between: it is followed as often as there is one. */
  private async find(id: string, opened: OpenCollection): Promise<StoredGoldenRecord> {
    const { declaration, grant } = opened;
    const state = await findGolden(this.goldens, declaration.entity, id, grant.bound?.rows);
    return state.kind === 'active' ? state.golden : this.find(state.mergedInto, opened);
  }

  /** Whole seconds: a JWS has no finer ones. */
  private times(): Times {
    const issuedAt = new Date(secondsOf(this.clock.now()) * 1_000);
    return { issuedAt, expiresAt: new Date(issuedAt.getTime() + this.config.validDays * DAY_MS) };
  }

  private async keep(
    { id, goldenId, version, recipient, ground, logNumber }: ExtractClaims,
    { whole }: AskedAttributes,
    { declaration: { entity } }: OpenCollection,
    caller: Grant,
    signed: Times & Pick<StoredExtract, 'keyId'>,
  ): Promise<void> {
    const { systemCode: system = null, purpose = null } = caller;
    await this.transactions.run(async (tx) => {
      noteChangedObject('extract', id);
      await this.extracts.insert(tx, {
        ...{ id, entity, goldenId, version, attributes: [...whole], recipient },
        ...{ principalId: authorOf(caller), system, purpose, ground, logNumber },
        ...signed,
      });
    });
  }
}

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1_000);

function valuesOf(
  { id: goldenId, version, attributes, provenance }: StoredGoldenRecord,
  whole: readonly string[],
  { grant }: OpenCollection,
): Readonly<Record<string, ExtractedValue>> {
  const asked = Object.fromEntries(Object.entries(attributes).filter(([name]) => whole.includes(name)));
  const shown = projectAttributes(asked, grant, { goldenId, version });
  return Object.fromEntries(
    Object.entries(shown).map(([name, value]) => {
      const { source = '', observedAt = '', disputed } = provenance[name] ?? {};
      return [name, { value, source, observedAt, ...(disputed && { disputed }) }];
    }),
  );
}

/** Why it is given: what the grant says, where there is one. */
function groundOf(
  { purpose, caseNumber, grantsInForce = [] }: Grant,
  { grant }: OpenCollection,
): Pick<ExtractClaims, 'purpose' | 'case' | 'ground' | 'legalBasis' | 'grant'> {
  const granted = grantsInForce.find(({ id }) => id === grant.bound?.grantId);
  if (granted === undefined) return { ground: 'view' };
  return {
    ...(purpose !== undefined && { purpose }),
    ...(caseNumber !== undefined && { case: caseNumber }),
    ...{ ground: granted.ground, legalBasis: granted.legalBasis, grant: granted.id },
  };
}
