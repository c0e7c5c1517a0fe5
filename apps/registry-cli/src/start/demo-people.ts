import { randomBytes } from 'node:crypto';

import { AccountsService, type ShownPerson } from '@sogoc/access';
import type { StandaloneRegistry } from '@sogoc/registry';

/** A person of the demo, as it stands in `access.json`. */
export interface DemoPerson {
  readonly username: string;
  readonly password: string;
  readonly role: ShownPerson['role'];
  readonly name: string;
}

/** Invented. */
const PEOPLE: readonly Omit<DemoPerson, 'password'>[] = [
  { username: 'steward.lan', role: 'steward', name: 'Phạm Thị Lan' },
  { username: 'steward.minh', role: 'steward', name: 'Lê Quang Minh' },
  { username: 'lead.ha', role: 'lead', name: 'Trần Thu Hà' },
  { username: 'operator.son', role: 'operator', name: 'Nguyễn Thái Sơn' },
  { username: 'auditor.yen', role: 'auditor', name: 'Võ Hải Yến' },
];

const PASSWORD_BYTES = 15;

/** Adds the people whom the registry lacks. Passwords that let nobody in any more are set anew. Repeatable. */
export async function demoPeople(
  registry: StandaloneRegistry,
  known: readonly DemoPerson[] = [],
): Promise<readonly DemoPerson[]> {
  const accounts = registry.get(AccountsService);
  const there = new Map((await accounts.list()).map((person) => [person.username, person]));
  return Promise.all(
    PEOPLE.map(async (person) => {
      const { username } = person;
      const password = known.find((each) => each.username === username)?.password ?? newPassword();
      const account = there.get(username);
      if (account === undefined) await accounts.add({ ...person, password });
      else if (!(await accounts.isPasswordOf(username, password))) await accounts.setPassword(account.id, password);
      return { username, password, role: account?.role ?? person.role, name: account?.name ?? person.name };
    }),
  );
}

const newPassword = (): string => randomBytes(PASSWORD_BYTES).toString('base64url');
