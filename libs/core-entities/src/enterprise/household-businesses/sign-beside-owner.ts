import { foldDiacritics, type EnterpriseNameParts } from '@sogoc/vietnam';

import type { EnterpriseNames } from '../reading/read-enterprise-names';

/**
 * What stands on the shop of a household business that is registered under its owner's name: the short name beside it (`Hộ kinh doanh Nguyễn Thị
 * Nga`, short `Tạp hóa Hồng Hà`). Undefined where the short name says no more than the owner's does.
 */
export function signBesideOwner({ shortName }: EnterpriseNames, owner: string): EnterpriseNameParts | undefined {
  if (shortName === undefined) return undefined;
  const ownersWords = new Set(foldDiacritics(owner).split(' '));
  const saysMore = foldDiacritics([...shortName.activities, shortName.properName].join(' '))
    .split(' ')
    .some((word) => !ownersWords.has(word));
  return saysMore ? shortName : undefined;
}
