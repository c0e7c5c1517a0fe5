import type { RawObject } from '../reading/read-raw';

/** Names of WGS 84, longitude first, as GeoJSON (RFC 7946) takes it by default. */
const WGS_84 = new Set(['EPSG:4326', 'OGC:CRS84', 'WGS84', 'WGS 84']);
/**
 * VN-2000: provincial 3° zones, national zones, UTM zones 48N and 49N, and geographic. Source: EPSG register; Circular
 * 26/2024/TT-BTNMT App. 01.
 */
const VN_2000 = new Set([
  ...[5896, 5897, 5898, 5899, 3405, 3406, 4756],
  ...Array.from({ length: 14 }, (_, index) => 9205 + index),
]);
const URN = /^URN:OGC:DEF:CRS:(EPSG|OGC):[\d.]*:(\w+)$/;

/** `WGS 84`, or `EPSG:n` of a known reference system; undefined when it is unknown. Reads a name, or the GeoJSON 2008 object. */
export function readCrs(geometry: RawObject): string | undefined {
  const raw = geometry.raw('crs');
  if (raw === undefined || raw === null) return 'WGS 84';
  const name = typeof raw === 'string' ? raw : nameOf(raw);
  if (name === undefined) return undefined;
  const upper = name.trim().toUpperCase();
  const urn = URN.exec(upper);
  const short = urn ? `${urn[1]}:${urn[2]}` : upper;
  if (WGS_84.has(short)) return 'WGS 84';
  const code = /^EPSG:(\d{4,5})$/.exec(short)?.[1];
  return code !== undefined && VN_2000.has(Number(code)) ? `EPSG:${code}` : undefined;
}

function nameOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !('properties' in raw)) return undefined;
  const { properties } = raw;
  if (typeof properties !== 'object' || properties === null || !('name' in properties)) return undefined;
  return typeof properties.name === 'string' ? properties.name : undefined;
}
