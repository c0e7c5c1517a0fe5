import { authorOf, CollectionAccess, type Grant, noteChangedObject } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, type Clock, isUuid } from '@sogoc/kernel';
import {
  ExtractRepository,
  GoldenHistoryRepository,
  GoldenRecordRepository,
  type GoldenRecordState,
  type StoredExtract,
  type StoredGoldenRecord,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK, InvalidRequestError } from '@sogoc/platform';

import { ExtractNotFoundError, ExtractWithdrawnError } from './errors';
import { SigningKeys } from './signing-keys';
import { verifyExtract } from './verify-extract';
import { mayWithdraw } from './who-may-withdraw';

/** An extract by its id, or the extract itself. */
export type NamedExtract = { readonly id: string } | { readonly extract: string };

/**
 * `superseded`: values that it certifies are others now; `merged`: its golden record was taken in by another; `retired`: nothing stands behind
 * its golden record any more.
 */
export type ExtractStanding = 'current' | 'superseded' | 'merged' | 'retired' | 'withdrawn';

export interface ExtractStatus {
  readonly id: string;
  readonly status: ExtractStanding;
  /** Whether its time is over. */
  readonly expired: boolean;
  readonly issued: string;
  readonly expires: string;
  readonly withdrawal?: { readonly at: string; readonly reason: string };
}

/** Tells what became of extracts, and takes them back. */
@Injectable()
export class ExtractStatusService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly extracts: ExtractRepository,
    private readonly goldens: GoldenRecordRepository,
    private readonly history: GoldenHistoryRepository,
    private readonly transactions: TransactionRunner,
    private readonly keys: SigningKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Shows no value. Throws `ExtractNotFoundError`, and `InvalidRequestError` for what this registry did not sign. */
  async status(named: NamedExtract, caller: Grant): Promise<ExtractStatus> {
    const extract = await this.find(await this.idOf(named));
    const state = await this.stateOf(extract, caller);
    const withdrawal = await this.extracts.withdrawalOf(extract.id);
    const { id, issuedAt, expiresAt } = extract;
    return {
      id,
      status: withdrawal ? 'withdrawn' : await this.standingOf(extract, state),
      expired: expiresAt <= this.clock.now(),
      issued: issuedAt.toISOString(),
      expires: expiresAt.toISOString(),
      ...(withdrawal && { withdrawal: { at: withdrawal.withdrawnAt.toISOString(), reason: withdrawal.reason } }),
    };
  }

  /** By who asked for it, by a steward or an operator. Throws `ExtractNotFoundError` and `ExtractWithdrawnError`. */
  async withdraw(id: string, reason: string, caller: Grant): Promise<ExtractStatus> {
    const extract = await this.find(id);
    if (!mayWithdraw(extract, caller)) throw new ExtractNotFoundError();
    const withdrawal = { extractId: extract.id, principalId: authorOf(caller), reason, withdrawnAt: this.clock.now() };
    await this.transactions.run(async (tx) => {
      noteChangedObject('extract', extract.id);
      if (!(await this.extracts.withdraw(tx, withdrawal))) throw new ExtractWithdrawnError();
    });
    return this.status({ id: extract.id }, caller);
  }

  private async idOf(named: NamedExtract): Promise<string> {
    if ('id' in named) return named.id;
    const verified = await verifyExtract(named.extract, this.keys.publicKeys(), this.clock.now());
    if (verified.outcome === 'valid') return verified.claims.id;
    const detail = `This registry did not sign it so (${verified.fault}).`;
    throw InvalidRequestError.of('/extract', verified.fault, detail);
  }

  private async find(id: string): Promise<StoredExtract> {
    const extract = isUuid(id) ? await this.extracts.find(id.toLowerCase()) : undefined;
    if (extract === undefined) throw new ExtractNotFoundError();
    return extract;
  }

  /** What the caller does not see is as what is not there. */
  private async stateOf({ entity, goldenId }: StoredExtract, caller: Grant): Promise<GoldenRecordState> {
    if (!this.collections.covers(entity, caller)) throw new ExtractNotFoundError();
    const { grant } = this.collections.openEntity(entity, caller);
    const state = await this.goldens.findState(entity, goldenId, grant.bound?.rows);
    if (state === undefined) throw new ExtractNotFoundError();
    return state;
  }

  private async standingOf(extract: StoredExtract, state: GoldenRecordState): Promise<ExtractStanding> {
    if (state.kind === 'absorbed') return 'merged';
    if (state.kind === 'retired') return 'retired';
    return (await this.saysTheSame(extract, state.golden)) ? 'current' : 'superseded';
  }

  /** Of what the extract certifies. A version whose content was erased says nothing any more. */
  private async saysTheSame({ version, attributes }: StoredExtract, golden: StoredGoldenRecord): Promise<boolean> {
    if (golden.version === version) return true;
    const page = { afterVersion: version - 1, asOf: undefined, limit: 1 };
    const [then] = await this.history.list(golden.id, page);
    const known = then?.version === version ? then.document.attributes : undefined;
    if (known === undefined) return false;
    const said = (all: Readonly<Record<string, unknown>>): string =>
      canonicalJson(attributes.map((name) => all[name] ?? null));
    return said(known as Readonly<Record<string, unknown>>) === said(golden.attributes);
  }
}
