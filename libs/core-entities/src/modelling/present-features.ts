import type { Features, FeatureValue } from '@sogoc/matching';

/** The features that say something: absent values, empty strings and empty lists go. */
export function presentFeatures(features: Features): Features {
  const present: Record<string, FeatureValue> = {};
  for (const name in features) {
    const value = features[name];
    if (value === undefined || value === '') continue;
    if (Array.isArray(value) && value.length === 0) continue;
    present[name] = value;
  }
  return present;
}
