import { noteChangedObject } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import type { FieldFault } from '@sogoc/kernel';
import {
  type SharingEntries,
  type SharingEntryKind,
  SharingCatalogueRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { InvalidRequestError } from '@sogoc/platform';
import { agencyCodeFaults, nameCodeFaults } from '@sogoc/resolution';
import { isAgencyCode } from '@sogoc/vietnam';

/** An entry as it is now, and whether the catalogue had none of its code before. */
export interface PutEntry<T> {
  readonly entry: T;
  readonly created: boolean;
}

/** Agencies, their systems, and the purposes they ask for. */
@Injectable()
export class SharingCatalogueService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly entries: SharingCatalogueRepository,
  ) {}

  /** In byte order of the codes. */
  async list<K extends SharingEntryKind>(kind: K): Promise<readonly SharingEntries[K][]> {
    return this.entries.list(kind);
  }

  /** Adds an entry or writes it anew. Throws `InvalidRequestError`. */
  async put<K extends SharingEntryKind>(kind: K, entry: SharingEntries[K]): Promise<PutEntry<SharingEntries[K]>> {
    const faults = [
      ...(kind === 'agency' ? agencyCodeFaults(entry.code) : nameCodeFaults(entry.code)),
      ...toldFaults(entry),
      ...(await this.referenceFaults(entry)),
    ];
    if (faults.length > 0) throw new InvalidRequestError(faults);
    return this.transactions.run(async (tx) => {
      noteChangedObject(kind, entry.code);
      return { entry, created: await this.entries.put(tx, kind, entry) };
    });
  }

  private async referenceFaults(entry: SharingEntries[SharingEntryKind]): Promise<readonly FieldFault[]> {
    if ('agency' in entry) return this.agencyFaults('/agency', entry.agency);
    if (!('parent' in entry) || entry.parent === null) return [];
    if (entry.parent === entry.code)
      return [{ pointer: '/parent', code: 'not-allowed', detail: 'No agency is over itself.' }];
    return this.agencyFaults('/parent', entry.parent);
  }

  private async agencyFaults(pointer: string, code: string): Promise<readonly FieldFault[]> {
    const isKnown = isAgencyCode(code) && (await this.entries.find('agency', code)) !== undefined;
    return isKnown ? [] : [{ pointer, code: 'unknown-agency', detail: 'The catalogue has no agency of this code.' }];
  }
}

function toldFaults(entry: SharingEntries[SharingEntryKind]): readonly FieldFault[] {
  if (!('toldToSubject' in entry) || entry.toldToSubject === 'now' || entry.whyNotNow !== null) return [];
  return [{ pointer: '/whyNotNow', code: 'required', detail: 'Say why whoever it is about is not told now.' }];
}
