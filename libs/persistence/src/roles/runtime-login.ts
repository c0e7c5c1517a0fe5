import { RUNTIME_ROLE, type StatementRunner } from './runtime-role';

/** A role that API and workers log in as. */
export interface RuntimeLogin {
  readonly user: string;
  readonly password: string;
}

/** The login that a URL names. @throws RangeError when it names none or has no password */
export function loginOf(url: string): RuntimeLogin {
  const { username, password } = new URL(url);
  if (username === '' || password === '') throw new RangeError('The URL has to name a user and a password');
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/**
 * Makes the login, or gives the one of this name its password anew. In a session it acts as the group, so that what it makes (the queue's
 * tables) belongs to whichever login comes next, too.
 */
export async function makeRuntimeLogin(runner: StatementRunner, login: RuntimeLogin): Promise<void> {
  const statements = await runner.query<{ sql: string }[]>(
    `SELECT unnest(ARRAY[
       format(CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = $1) THEN 'ALTER' ELSE 'CREATE' END
         || ' ROLE %I LOGIN NOCREATEDB NOCREATEROLE PASSWORD %L', $1::text, $2::text),
       format('GRANT %I TO %I', $3::text, $1::text),
       format('ALTER ROLE %I SET role = %L', $1::text, $3::text)]) AS sql`,
    [login.user, login.password, RUNTIME_ROLE],
  );
  for (const { sql } of statements) await runner.query(sql);
}
