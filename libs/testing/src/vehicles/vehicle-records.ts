export type VehicleAttributes = Readonly<Record<string, string>>;

/** What a source states of a car; what is undefined is not stated. */
export function car(
  chassisNumber: string | undefined,
  plate: string | undefined,
  owner = 'Lan',
  colour = 'red',
): VehicleAttributes {
  const stated = Object.entries({ chassisNumber, plate, owner, colour });
  return Object.fromEntries(stated.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Keys that begin with `t` are the tax office's, all others the police's. */
export const sourceOf = (recordKey: string): string => (recordKey.startsWith('t') ? 'tax' : 'police');
