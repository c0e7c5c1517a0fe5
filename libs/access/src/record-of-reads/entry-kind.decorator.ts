import { SetMetadata } from '@nestjs/common';
import type { EntryKind } from '@sogoc/transparency-log';

export const ENTRY_KIND = Symbol('ENTRY_KIND');

/** What an entry of the record of reads calls an answer of this handler; without it `read`. */
export const EntryOfKind = (kind: EntryKind): MethodDecorator => SetMetadata(ENTRY_KIND, kind);
