import proj4 from 'proj4';
import { remembered } from '../text/bounded-cache';
import type { Reproject } from './vn2000';

/** Definitions are a few dozen; a converter is dear to make and holds no state. */
const converterOf = remembered((definition) => proj4(definition, 'WGS84'), 64);

/**
 * {@link Reproject} by proj4, which applies the datum shift of the definition and nothing else. Throws on an unreadable definition
 * and on coordinates that are not finite.
 */
export const proj4Reproject: Reproject = (definition, [easting, northing]) => {
  const [longitude = NaN, latitude = NaN] = converterOf(definition).forward([easting, northing]);
  return [longitude, latitude];
};

/** The way back: coordinates of a definition for degrees of WGS 84. Round trips agree to some millimetres, since heights are left out. */
export const proj4Project: Reproject = (definition, [longitude, latitude]) => {
  const [easting = NaN, northing = NaN] = converterOf(definition).inverse([longitude, latitude]);
  return [easting, northing];
};
