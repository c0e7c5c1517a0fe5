import { foldDiacritics, isShopSign, type EnterpriseNameParts } from '@sogoc/vietnam';

/** What a name is: that of a household business's owner, what stands on its sign, or a firm's. */
export type KindOfName = 'owner' | 'sign' | 'firm';

/**
 * Names of household businesses are borne by one in its district (Decree 01/2021/NĐ-CP art. 88), since 2025-07-01 in its commune (Decree
 * 168/2025/NĐ-CP), and by many in the country; those of firms by one. Undefined where nothing tells.
 */
export function kindOfName(
  name: EnterpriseNameParts,
  household: boolean | undefined,
  owner: string | undefined,
): KindOfName | undefined {
  if (owner !== undefined) return 'owner';
  if (household !== undefined) return household ? 'sign' : 'firm';
  return isShopSign(foldDiacritics([...name.activities, name.properName].join(' '))) ? 'sign' : undefined;
}
