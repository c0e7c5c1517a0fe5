/** A meridian of the 3° zones of cadastral maps (k0 0.9999) with its EPSG code and the provinces (63-province era) that map in it. */
export interface Vn2000Zone {
  /** Central meridian in degrees east. */
  readonly meridian: number;
  readonly epsg: number;
  /** Province codes of NSO-2025-01. */
  readonly provinces: readonly string[];
}

/**
 * Central meridians by province: Circular 26/2024/TT-BTNMT App. 01 (as in 25/2014/TT-BTNMT); EPSG codes from the EPSG data set. New
 * provinces hold several old meridians, so the zone belongs to the map sheet and is never taken from the new province.
 */
export const VN2000_ZONES: readonly Vn2000Zone[] = (
  [
    [103, 9205, '12 11'],
    [104, 9206, '14'],
    [104.5, 9207, '91 96'],
    [104.75, 9208, '10 15 40 25 89'],
    [105, 5897, '38 26 87 92 93 95 01 37 35'],
    [105.5, 9209, '02 30 42 27 33 34 36 72 86 94 84'],
    [105.75, 9210, '04 80 82 83 31 79 74'],
    [106, 9211, '08 17 44'],
    [106.25, 9212, '45 70'],
    [106.5, 9213, '06 19'],
    [107, 9214, '24 46'],
    [107.25, 9215, '20'],
    [107.5, 9216, '62'],
    [107.75, 5899, '22 75 77 49 68 48'],
    [108, 5898, '51'],
    [108.25, 9217, '58 56 52'],
    [108.5, 9218, '66 67 54 64 60'],
  ] as const
).map(([meridian, epsg, provinces]) => ({ meridian, epsg, provinces: provinces.split(' ') }));

/** The zone a province of before 2025-07-01 (code of NSO-2025-01) mapped in. */
export function vn2000ZoneOfProvince(provinceCode: string): Vn2000Zone | undefined {
  return VN2000_ZONES.find(({ provinces }) => provinces.includes(provinceCode));
}

/** The zone of `EPSG:9208`, `urn:ogc:def:crs:EPSG::9208` or a bare code; `undefined` for other systems. */
export function vn2000ZoneOfCrs(crs: string): Vn2000Zone | undefined {
  const code = Number(/(?:^|:)(\d{4})$/.exec(crs.trim())?.[1]);
  return VN2000_ZONES.find(({ epsg }) => epsg === code);
}
