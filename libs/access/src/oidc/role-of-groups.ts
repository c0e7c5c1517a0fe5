import type { StoredAccount } from '@sogoc/persistence';

/** The role of the first pair `group=role` whose group a person is in; undefined: the person has none. */
export function roleOfGroups(pairs: string | undefined, groups: readonly string[]): StoredAccount['role'] | undefined {
  for (const pair of pairs?.split(',') ?? []) {
    const [group = '', role] = pair.split('=');
    if (groups.includes(group.trim())) return role as StoredAccount['role'];
  }
  return undefined;
}
