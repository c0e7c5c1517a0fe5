import { VN2000_TO_WGS84, vn2000Definition } from './vn2000';
import { VN2000_ZONES, type Vn2000Zone } from './vn2000-zones';

/** What the coordinates of a geometry are measured in. */
export interface ReferenceSystem {
  /** `WGS 84`, or `EPSG:n` for a form of VN-2000. */
  readonly name: string;
  readonly unit: 'degree' | 'metre';
  /** PROJ string with its datum shift written out; absent for WGS 84. */
  readonly definition?: string;
  /** Set for the 3° zones of cadastral maps. */
  readonly zone?: Vn2000Zone;
}

export const WGS_84: ReferenceSystem = { name: 'WGS 84', unit: 'degree' };

const utm = (meridian: number): string => vn2000Definition({ meridian }).replace('+k=0.9999', '+k=0.9996');

/** VN-2000 besides the provincial zones: TM-3 zone 481, UTM 48N and 49N, geographic. Source: EPSG data set. */
const OTHER_SYSTEMS: readonly ReferenceSystem[] = [
  { name: 'EPSG:5896', unit: 'metre', definition: vn2000Definition({ meridian: 102 }) },
  { name: 'EPSG:3405', unit: 'metre', definition: utm(105) },
  { name: 'EPSG:3406', unit: 'metre', definition: utm(111) },
  { name: 'EPSG:4756', unit: 'degree', definition: `+proj=longlat +ellps=WGS84 +towgs84=${VN2000_TO_WGS84} +no_defs` },
];

const SYSTEMS: ReadonlyMap<string, ReferenceSystem> = new Map(
  [
    ...VN2000_ZONES.map((zone) => ({
      name: `EPSG:${zone.epsg}`,
      unit: 'metre' as const,
      definition: vn2000Definition(zone),
      zone,
    })),
    ...OTHER_SYSTEMS,
  ].map((system) => [system.name, system] as const),
);

const WGS_84_NAMES = new Set(['EPSG:4326', 'OGC:CRS84', 'CRS84', 'WGS84', 'WGS 84', 'EPSG:4979', 'OGC:CRS84H']);
const URN = /^(?:URN:OGC:DEF:CRS:|HTTPS?:\/\/WWW\.OPENGIS\.NET\/DEF\/CRS\/)(EPSG|OGC)[:/][\d.]*[:/](\w+)$/;
const LONGEST_NAME = 100;

/**
 * The system a GeoJSON `crs` names: `"EPSG:9208"`, its URN or URL, a bare EPSG code, or the object of GeoJSON 2008
 * (`{type: 'name', properties: {name}}`). Nothing written means WGS 84 (RFC 7946 § 4); `undefined` for every other system. Never throws.
 */
export function parseReferenceSystem(crs: unknown): ReferenceSystem | undefined {
  if (crs === undefined || crs === null) return WGS_84;
  const written = typeof crs === 'object' ? nameOf(crs) : crs;
  if (typeof written === 'number') return SYSTEMS.get(`EPSG:${written}`);
  if (typeof written !== 'string' || written.length > LONGEST_NAME) return undefined;
  const upper = written.trim().toUpperCase();
  const urn = URN.exec(upper);
  const name = urn === null ? upper : `${urn[1]}:${urn[2]}`;
  if (WGS_84_NAMES.has(name)) return WGS_84;
  return SYSTEMS.get(/^\d+$/.test(name) ? `EPSG:${name}` : name.replace(/^EPSG:\s*:?/, 'EPSG:'));
}

function nameOf(crs: object): unknown {
  if (!('properties' in crs) || typeof crs.properties !== 'object' || crs.properties === null) return undefined;
  return 'name' in crs.properties ? crs.properties.name : undefined;
}

/** The cadastral zone whose meridian is nearest to a longitude. */
export function nearestVn2000Zone(longitude: number): Vn2000Zone {
  const away = ({ meridian }: Vn2000Zone): number => Math.abs(meridian - longitude);
  return VN2000_ZONES.reduce((best, zone) => (away(zone) < away(best) ? zone : best));
}
