import { statedValues, type Features } from '@sogoc/matching';

/** Whether one side states, as current or former, a number that the other side states too. */
export function nationalIdsAgree(left: Features, right: Features): boolean {
  const numbers = new Set([...statedValues(left.nationalId), ...statedValues(left.formerNationalIds)]);
  return [...statedValues(right.nationalId), ...statedValues(right.formerNationalIds)].some((value) =>
    numbers.has(value),
  );
}
