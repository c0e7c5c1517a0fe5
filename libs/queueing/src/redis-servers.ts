import type { ConnectionOptions as TlsOptions } from 'node:tls';

/** Where a server listens. */
interface Place {
  readonly host: string;
  readonly port: number;
}

interface Access {
  readonly username?: string;
  readonly password?: string;
  /** Set: connections are encrypted. */
  readonly tls?: TlsOptions;
}

/** The Redis that a URL names: one server, the nodes of a cluster, or who is told by sentinels. */
export type RedisServers =
  | { readonly kind: 'one'; readonly url: string }
  | { readonly kind: 'cluster'; readonly nodes: readonly Place[]; readonly access: Access }
  | {
      readonly kind: 'sentinel';
      readonly sentinels: readonly Place[];
      readonly master: string;
      readonly access: Access;
      /** To the sentinels themselves. */
      readonly toSentinels: Pick<Access, 'username' | 'password'>;
    };

const REDIS_PORT = 6_379;
const SENTINEL_PORT = 26_379;
const USUAL_MASTER = 'mymaster';

const MANY = /^(rediss?)-(cluster|sentinel):\/\/(?:([^@/]*)@)?([^/?]+)(?:\/([^\s?]*))?(?:\?(\S*))?$/;
const PLACE = /^(\[[^\]]+\]|[^:]+)(?::(\d{1,5}))?$/;

/**
 * `redis://` and `rediss://` are one server; `redis-cluster://user:password@host:port,host:port` some nodes of a cluster, which tell of the others;
 * `redis-sentinel://user:password@host:port,host:port/name` sentinels and the name of what they watch (`mymaster`). User and password are
 * those of the servers, percent-encoded; `rediss-…` encrypts; `?sentinel-user=…&sentinel-password=…` are those of the sentinels. Throws `RangeError` for hosts that are none.
 */
export function redisServersOf(url: string): RedisServers {
  const [, scheme, kind, credentials, hosts = '', path, query] = MANY.exec(url) ?? [];
  if (kind === undefined) return { kind: 'one', url };
  const access = { ...accessOf(credentials), ...(scheme === 'rediss' && { tls: {} }) };
  if (kind === 'cluster') return { kind, nodes: placesOf(hosts, REDIS_PORT), access };
  return {
    kind: 'sentinel',
    sentinels: placesOf(hosts, SENTINEL_PORT),
    master: path ? decodeURIComponent(path) : USUAL_MASTER,
    access,
    toSentinels: accessToSentinels(query),
  };
}

function accessToSentinels(query: string | undefined): Pick<Access, 'username' | 'password'> {
  const said = new URLSearchParams(query);
  const [username, password] = [said.get('sentinel-user'), said.get('sentinel-password')];
  return { ...(username && { username }), ...(password && { password }) };
}

function accessOf(credentials: string | undefined): Access {
  if (credentials === undefined) return {};
  const [username = '', ...rest] = credentials.split(':');
  const password = rest.join(':');
  return {
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
  };
}

function placesOf(hosts: string, usualPort: number): Place[] {
  return hosts.split(',').map((text) => {
    const [, host, port] = PLACE.exec(text.trim()) ?? [];
    // The text may be a part of a password that was not encoded.
    if (host === undefined) throw new RangeError('REDIS_URL names a host that is none');
    return { host: host.replace(/^\[|\]$/g, ''), port: port === undefined ? usualPort : Number(port) };
  });
}
