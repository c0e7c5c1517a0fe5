import type { EntityOverride, PolicyContent } from '@sogoc/core-entities';

import type { StoredSource } from '../catalogue/stored-source';

/** The policy in force as operators see and edit it: the content of a policy version over one entity or all. */
export type PolicyFile = PolicyContent;

/** The part of a catalogue entry that is policy. */
export type SourcePolicy = Pick<StoredSource, 'code' | 'trust' | 'authorityFor' | 'habits'>;

/** What a file asks for, checked: the whole override of each entity that it names, and the sources that it names. */
export interface PolicyWish {
  readonly overrides: ReadonlyMap<string, EntityOverride>;
  readonly sources: readonly SourcePolicy[];
}
