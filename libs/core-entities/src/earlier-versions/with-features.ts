import type { Features, FeatureValue } from '@sogoc/matching';

/** Features with others in their place; what says nothing stays out. */
export function withFeatures(features: Features, others: Readonly<Record<string, FeatureValue | undefined>>): Features {
  const stated = Object.entries(others).filter(([, value]) => value !== undefined && !isEmpty(value));
  return { ...features, ...Object.fromEntries(stated) } as Features;
}

const isEmpty = (value: FeatureValue | undefined): boolean => Array.isArray(value) && value.length === 0;
