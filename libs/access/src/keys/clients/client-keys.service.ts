import { Injectable } from '@nestjs/common';
import { AccessTokenRepository, type ClientKeySet, type Transaction, TransactionRunner } from '@sogoc/persistence';
import { InvalidRequestError } from '@sogoc/platform';

import { authorOf, type Grant } from '../../grant';
import { ApiKeysService } from '../api-keys.service';
import { readsPersonalData } from '../reads-personal-data';
import type { ShownApiKey } from '../show-api-key';
import { type Answer, DoneOrProposed } from '../../proposals/done-or-proposed';
import { ProposalsService } from '../../proposals/proposals.service';
import { noteChangedObject } from '../../record-of-reads/changed-objects';
import { clientKeyFaults, publicPartOf } from './client-keys';
import { ClientHasNoKeysError } from '../errors';

const KIND = 'client-keys';

/** Public keys of clients. Whoever sets them may act as the client, so it takes as many operators as a key for it would. */
@Injectable()
export class ClientKeysService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly keys: ApiKeysService,
    private readonly tokens: AccessTokenRepository,
    proposals: ProposalsService,
    private readonly acts: DoneOrProposed,
  ) {
    proposals.register(KIND, (tx, { target, change }) => this.replaceIn(tx, target, change as unknown as ClientKeySet));
  }

  /**
   * Puts a set in the place of the one before; tokens that the former keys brought end within seconds. Throws `ApiKeyNotFoundError`,
   * `ApiKeyRevokedError`, `ClientHasNoKeysError`, `InvalidRequestError` with every fault, and `ApprovalByPersonError`.
   */
  async replace(id: string, wish: unknown, caller: Grant): Promise<Answer<ShownApiKey>> {
    const faults = clientKeyFaults(wish, '');
    if (faults.length > 0) throw new InvalidRequestError(faults);
    const jwks = publicPartOf(wish as ClientKeySet);
    return this.transactions.run(async (tx): Promise<Answer<ShownApiKey>> => {
      const client = await this.keys.lockUnrevoked(tx, id);
      if (client.jwks === undefined) throw new ClientHasNoKeysError();
      const { jwks: before, principal } = client;
      const isOfAnother = principal !== undefined && principal !== authorOf(caller);
      const act = (within: Transaction): Promise<ShownApiKey> => this.replaceIn(within, id, jwks);
      if (!isOfAnother && !readsPersonalData(client)) return { kind: 'done', outcome: await act(tx) };
      return this.acts.doOrPropose(tx, { kind: KIND, target: id, change: jwks, before, act }, caller);
    });
  }

  private async replaceIn(tx: Transaction, id: string, jwks: ClientKeySet): Promise<ShownApiKey> {
    const client = await this.keys.lockUnrevoked(tx, id);
    noteChangedObject('key', id);
    await this.tokens.replaceKeys(tx, id, jwks);
    return { ...client, jwks };
  }
}
