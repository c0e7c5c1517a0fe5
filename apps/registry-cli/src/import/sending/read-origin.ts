import { wrongUse } from '../../command-line/errors';

/**
 * The origin that `--api` names, without path or slash. Throws wrong use for what is none; that sentence leaves out what was given, which may
 * hold a password.
 */
export function readOrigin(text: string): string {
  const url = parsed(text);
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    throw wrongUse('--api is the address of a registry, as http://host:port or https://host.');
  if (url.username !== '' || url.password !== '')
    throw wrongUse('--api takes no user and no password: the key of the source is set as SOGOC_SOURCE_KEY.');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw wrongUse(`--api takes no path: name the registry as ${url.origin}.`);
  return url.origin;
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
