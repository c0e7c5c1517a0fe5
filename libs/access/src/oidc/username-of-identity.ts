import type { ProvenIdentity } from './identity-provider';

const ID_DIGITS = 8;
const LONGEST_USERNAME = 50;

/** Never that of an account with a password: the end of the id sets it apart. */
export function usernameOf({ username, subject }: ProvenIdentity, id: string): string {
  const asked = (username ?? subject).toLowerCase().replace(/[^a-z0-9._@-]/g, '');
  return `${asked.slice(0, LONGEST_USERNAME)}-${id.slice(-ID_DIGITS)}`;
}
