import type { Sensitivity } from '@sogoc/core-entities';
import type { Disclosure } from '@sogoc/resolution';

import type { View } from '../../grant';

/** How much of an attribute a view shows, by whom the attribute is about: in whole, masked, or not at all. */
export const SHOWN_BY_VIEW: Readonly<Record<View, Readonly<Record<Sensitivity, Disclosure>>>> = {
  full: { public: 'shown', 'basic-personal': 'shown', 'sensitive-personal': 'shown' },
  working: { public: 'shown', 'basic-personal': 'numbers-masked', 'sensitive-personal': 'withheld' },
  masked: { public: 'shown', 'basic-personal': 'masked', 'sensitive-personal': 'withheld' },
  ids: { public: 'withheld', 'basic-personal': 'withheld', 'sensitive-personal': 'withheld' },
};
