/** What is not percent-encoded would end it. */
const ACCESS = String.raw`(?:[^\s@/?#]*@)?`;
const PORT = String.raw`(?::(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5]))?`;
const PLACE = String.raw`(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+)${PORT}`;
const PLACES = `${PLACE}(?:,${PLACE})*`;
const ACCESS_TO_SENTINELS = String.raw`(?:\?sentinel-(?:user|password)=[^\s&]*(?:&sentinel-(?:user|password)=[^\s&]*)?)?`;

/** One server, nodes of a cluster, or sentinels and the name of what they watch; see libs/queueing. */
export const REDIS_URL = new RegExp(
  [
    String.raw`^rediss?://${ACCESS}${PLACE}(?:[/?]\S*)?$`,
    String.raw`^rediss?-cluster://${ACCESS}${PLACES}/?$`,
    String.raw`^rediss?-sentinel://${ACCESS}${PLACES}(?:/[^\s?/]*)?${ACCESS_TO_SENTINELS}$`,
  ].join('|'),
);

/** What a URL has to be like. The value is not repeated: it may hold a password. */
export const REDIS_URL_FORM =
  'redis://host:port, redis-cluster://host:port,host:port or redis-sentinel://host:port,host:port/name, with user and password percent-encoded before an @';
