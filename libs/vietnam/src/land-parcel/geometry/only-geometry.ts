type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The one thing that a GeoJSON collection holds, as map programs export a parcel: a feature collection of one feature, a geometry
 * collection of one geometry (RFC 7946 3.3, 3.1.8). The system of coordinates that the collection states stays with it (GeoJSON 2008, 3).
 * Anything else, and what holds several, comes back as it is.
 */
export function onlyGeometry(raw: unknown): unknown {
  if (!isObject(raw)) return raw;
  const items =
    raw.type === 'FeatureCollection' ? raw.features : raw.type === 'GeometryCollection' ? raw.geometries : [];
  const [only, ...others] = Array.isArray(items) ? (items as readonly unknown[]) : [];
  if (!isObject(only) || others.length > 0) return raw;
  return onlyGeometry('crs' in raw && !('crs' in only) ? { ...only, crs: raw.crs } : only);
}
