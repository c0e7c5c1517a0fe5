import type { FieldFault } from '@sogoc/kernel';

import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password';

/** Letters of ASCII, so that no two names look alike. */
const USERNAME = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

export function personFaults({
  username,
  password,
}: {
  readonly username: string;
  readonly password: string;
}): FieldFault[] {
  const named: FieldFault[] = USERNAME.test(username)
    ? []
    : [
        {
          pointer: '/username',
          code: 'invalid-username',
          detail: 'Use 2 to 64 of a-z, 0-9, dot, hyphen, underscore and @, beginning with a letter or digit.',
        },
      ];
  return [...named, ...passwordFaults(password)];
}

export function passwordFaults(password: string): FieldFault[] {
  const length = Array.from(password).length;
  return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD
    ? []
    : [
        {
          pointer: '/password',
          code: 'invalid-password',
          detail: `Choose ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters, of any kind.`,
        },
      ];
}
