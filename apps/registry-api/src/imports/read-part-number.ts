/** The number of a part as a path has it, in digits alone; what is no such number is NaN, which no part has. */
export const readPartNumber = (text: string): number => (/^[1-9]\d*$/.test(text) ? Number(text) : NaN);
