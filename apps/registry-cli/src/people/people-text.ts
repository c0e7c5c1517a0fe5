import type { ShownPerson } from '@sogoc/access';

const WIDTHS = { username: 24, role: 10, status: 8 };

/** A line a person, for people to read. */
export function peopleText(people: readonly ShownPerson[]): string {
  if (people.length === 0) return 'Nobody signs in yet.\n';
  return people
    .map(({ username, role, status, name }) =>
      [username.padEnd(WIDTHS.username), role.padEnd(WIDTHS.role), status.padEnd(WIDTHS.status), name].join(' '),
    )
    .map((line) => `${line}\n`)
    .join('');
}
