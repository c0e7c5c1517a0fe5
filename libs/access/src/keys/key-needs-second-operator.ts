import type { ApiKeyWish } from './api-key-faults';
import { readsPersonalData } from './reads-personal-data';

/** A key that reads personal data, or by which its holder would act as somebody else; `by`: who issues it. */
export function needsSecondOperator(wish: ApiKeyWish, by: string): boolean {
  const isOfAnother = wish.principal !== undefined && wish.principal !== by;
  return isOfAnother || readsPersonalData(wish);
}
