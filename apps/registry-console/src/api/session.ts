import type { Session } from './contract';
import { ask, get, post, ProblemError } from './request';

/** Null when nobody is signed in. */
export async function readSession(): Promise<Session | null> {
  try {
    return await get<Session>('/session');
  } catch (error) {
    if (error instanceof ProblemError && [401, 403, 404].includes(error.status)) return null;
    throw error;
  }
}

export const signIn = (username: string, password: string): Promise<Session> =>
  post('/session', { username, password });
export const signOut = async (): Promise<void> => void (await ask('DELETE', '/session'));

/** Where signing in by an identity provider begins. */
export const PROVIDER_SIGN_IN = '/v1/session/oidc';

/** Whether the registry knows a provider: then it leads there. Nothing is followed, and no cookie is kept. */
export async function hasProvider(): Promise<boolean> {
  const { type } = await fetch(PROVIDER_SIGN_IN, { redirect: 'manual', credentials: 'omit' });
  return type === 'opaqueredirect';
}
