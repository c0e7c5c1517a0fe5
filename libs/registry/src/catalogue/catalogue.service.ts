import { actsAs, ENTITY_REGISTRY, type Grant, noteChangedObject } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { decodeCursor, encodeCursor, InvalidRequestError, type Page, pageOf, type PageRequest } from '@sogoc/platform';
import { SourceRepository, type Transaction, TransactionRunner } from '@sogoc/persistence';
import {
  isSameStanding,
  mergeSource,
  NO_STANDING,
  type SourceChange,
  type SourceStanding,
  standingOf,
  type StoredSource,
} from '@sogoc/resolution';

import { type NamedSource, nameSource, showSource, type ShownSource } from './show-source';
import { SourceNotFoundError } from '../finding-by-id/errors';
import { ReplayAim } from '../replaying/replay-target';

export interface RegisteredSource {
  readonly source: ShownSource;
  /** Whether the catalogue had no such source before. */
  readonly created: boolean;
}

export interface Standings {
  readonly before: SourceStanding;
  readonly after: SourceStanding;
}

/** Keeps the catalogue of sources. What is said of a source's standing and habits is policy, and holds for its records at rest too. */
@Injectable()
export class CatalogueService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly transactions: TransactionRunner,
    private readonly sources: SourceRepository,
    private readonly replayAim: ReplayAim,
  ) {}

  /** In byte order of the codes. Who does not keep the catalogue is told what the sources are called. */
  async list(request: PageRequest, caller: Grant): Promise<Page<ShownSource | NamedSource>> {
    const after = decodeCursor(request.cursor, isCode) ?? '';
    const show = actsAs(caller, 'operator') ? showSource : nameSource;
    const rows = await this.sources.list(after, request.pageSize + 1);
    return pageOf<StoredSource, ShownSource | NamedSource>(rows, request.pageSize, show, (last) =>
      encodeCursor(last.code),
    );
  }

  /** Throws `SourceNotFoundError`. */
  async read(code: string): Promise<ShownSource> {
    const source = isCode(code) ? await this.sources.find(code) : undefined;
    if (source === undefined) throw new SourceNotFoundError();
    return showSource(source);
  }

  /** Adds a source or changes what is said of one. Throws `InvalidRequestError` with every fault. */
  async register(code: string, change: SourceChange): Promise<RegisteredSource> {
    return this.transactions.run((tx) => this.registerIn(tx, code, change));
  }

  /** As `register`, within a transaction. */
  async registerIn(tx: Transaction, code: string, change: SourceChange): Promise<RegisteredSource> {
    if (isCode(code)) noteChangedObject('source', code);
    const added = await this.add(tx, code, change);
    if (added !== undefined) {
      await this.replayAim.note(tx);
      return { source: showSource(added), created: true };
    }
    const stored = await this.sources.findForUpdate(tx, code);
    const changed = this.merge(code, stored, change);
    await this.sources.update(tx, changed);
    if (stored === undefined || !isSameStanding(stored, changed)) await this.replayAim.note(tx);
    return { source: showSource(changed), created: false };
  }

  /** The source's standing as it is and as a change would make it, its row locked. Throws `InvalidRequestError` with every fault. */
  async standings(tx: Transaction, code: string, change: SourceChange): Promise<Standings> {
    const stored = isCode(code) ? await this.sources.findForUpdate(tx, code) : undefined;
    return { before: standingOf(stored ?? NO_STANDING), after: standingOf(this.merge(code, stored, change)) };
  }

  /** Undefined when the source exists, also when another transaction adds it first. */
  private async add(tx: Transaction, code: string, change: SourceChange): Promise<StoredSource | undefined> {
    const existing = isCode(code) ? await this.sources.findForUpdate(tx, code) : undefined;
    if (existing !== undefined) return undefined;
    const source = this.merge(code, undefined, change);
    return (await this.sources.insert(tx, source)) ? source : undefined;
  }

  private merge(code: string, stored: StoredSource | undefined, change: SourceChange): StoredSource {
    const merged = mergeSource(code, stored, change, this.entities);
    if (!merged.ok) throw new InvalidRequestError(merged.error);
    return merged.value;
  }
}

/** PostgreSQL takes no NUL in a text. */
const isCode = (value: unknown): value is string => typeof value === 'string' && !value.includes('\u0000');
