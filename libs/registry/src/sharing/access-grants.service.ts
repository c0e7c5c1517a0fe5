import { authorOf, ENTITY_REGISTRY, type Grant, noteChangedObject } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { assertNever, type Clock, type DomainError, type FieldFault, type IdGenerator, isUuid } from '@sogoc/kernel';
import {
  AccessGrantRepository,
  AccountRepository,
  type GrantFilter,
  SharingCatalogueRepository,
  type StoredGrant,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  CLOCK,
  decodeCursor,
  encodeCursor,
  ID_GENERATOR,
  InvalidRequestError,
  type Page,
  pageOf,
  type PageRequest,
} from '@sogoc/platform';
import {
  grantFaults,
  type GrantStep,
  type GrantStepRefusal,
  grantStepRefusal,
  type GrantTerms,
} from '@sogoc/resolution';

import {
  GrantByNobodyError,
  GrantByProposerError,
  GrantDecidedError,
  GrantNotApprovedError,
  GrantNotFoundError,
} from './errors';
import { showGrant, type ShownGrant } from './show-grant';

export type { ShownGrant } from './show-grant';

/** Proposes grants and decides them, by two people. */
@Injectable()
export class AccessGrantsService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly transactions: TransactionRunner,
    private readonly grants: AccessGrantRepository,
    private readonly catalogue: SharingCatalogueRepository,
    private readonly accounts: AccountRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
  ) {}

  /** In the order of proposal, refused and revoked ones too. */
  async list(filter: GrantFilter, { cursor, pageSize }: PageRequest): Promise<Page<ShownGrant>> {
    const rows = await this.grants.list(filter, decodeCursor(cursor, isUuid), pageSize + 1);
    return pageOf(rows, pageSize, showGrant, (last) => encodeCursor(last.id));
  }

  /** Throws `InvalidRequestError` with every fault, and `GrantByNobodyError`. */
  async propose(terms: GrantTerms, caller: Grant): Promise<ShownGrant> {
    const by = await this.personOf(caller);
    const declarations = this.entities.entities.map(({ declaration }) => declaration);
    const faults = [...(await this.catalogueFaults(terms)), ...grantFaults(terms, declarations)];
    if (faults.length > 0) throw new InvalidRequestError(faults);
    const [id, at] = [this.newId(), this.clock.now()];
    return this.transactions.run(async (tx) => {
      noteChangedObject('grant', id);
      const version = await this.grants.propose(tx, id, terms, by, at);
      return showGrant({ ...terms, id, version, proposedBy: by, proposedAt: at });
    });
  }

  /** By a person other than who proposed. Throws `GrantNotFoundError`, `GrantDecidedError`, `GrantByProposerError` and `GrantByNobodyError`. */
  async approve(id: string, caller: Grant): Promise<ShownGrant> {
    return this.change('approve', id, caller, async (tx, grant, by, at) => {
      await this.grants.approve(tx, grant.id, by, at);
      return { ...grant, approvedBy: by, approvedAt: at };
    });
  }

  /** `ground`: the rule of law. Whoever proposed may take it back so. Throws `GrantNotFoundError`, `GrantDecidedError` and `GrantByNobodyError`. */
  async refuse(
    id: string,
    why: { readonly reason: string; readonly ground: string },
    caller: Grant,
  ): Promise<ShownGrant> {
    return this.change('refuse', id, caller, async (tx, grant, by, at) => {
      const refusal = { by, at, ...why };
      await this.grants.refuse(tx, grant.id, refusal);
      return { ...grant, refusal };
    });
  }

  /** By one person alone; in force within 5 s everywhere. Throws `GrantNotFoundError`, `GrantNotApprovedError`, `GrantDecidedError` and `GrantByNobodyError`. */
  async revoke(id: string, reason: string, caller: Grant): Promise<ShownGrant> {
    return this.change('revoke', id, caller, async (tx, grant, by, at) => {
      const revocation = { by, at, reason };
      await this.grants.revoke(tx, grant.id, revocation);
      return { ...grant, revocation, revokedAt: at };
    });
  }

  private async change(
    step: GrantStep,
    id: string,
    caller: Grant,
    work: (tx: Transaction, grant: StoredGrant, by: string, at: Date) => Promise<StoredGrant>,
  ): Promise<ShownGrant> {
    const by = await this.personOf(caller);
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const grant = isUuid(id) ? await this.grants.lock(tx, id) : undefined;
      if (grant === undefined) throw new GrantNotFoundError();
      noteChangedObject('grant', grant.id);
      const refusal = grantStepRefusal(step, grant, by);
      if (refusal) throw errorOf(refusal);
      return showGrant(await work(tx, grant, by, at));
    });
  }

  private async personOf(caller: Grant): Promise<string> {
    const by = authorOf(caller);
    if ((await this.accounts.find(by)) === undefined) throw new GrantByNobodyError();
    return by;
  }

  private async catalogueFaults({ system, purpose }: GrantTerms): Promise<readonly FieldFault[]> {
    const faults: FieldFault[] = [];
    for (const [kind, code] of [['system', system] as const, ['purpose', purpose] as const]) {
      const isKnown = !code.includes('\u0000') && (await this.catalogue.find(kind, code)) !== undefined;
      if (!isKnown)
        faults.push({
          pointer: `/${kind}`,
          code: `unknown-${kind}`,
          detail: `The catalogue has no ${kind} of this code.`,
        });
    }
    return faults;
  }
}

function errorOf(refusal: GrantStepRefusal): DomainError {
  switch (refusal) {
    case 'decided':
      return new GrantDecidedError();
    case 'not-approved':
      return new GrantNotApprovedError();
    case 'by-its-proposer':
      return new GrantByProposerError();
    default:
      return assertNever(refusal);
  }
}
