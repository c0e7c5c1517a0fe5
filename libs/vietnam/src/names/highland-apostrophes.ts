const APOSTROPHES = /[’‘ʼʻ′`´]/g;
/** `H' Hen`, `K'' Brêu`: the apostrophe of a Central Highlands name and a blank too many. */
const APOSTROPHE_AND_BLANK = /(?<=(?:^| )[HKYhky])(?:''| ?'(?= )) ?(?=\p{L}{2})/gu;

/** A name with one kind of apostrophe and no blank behind that of a highland name. */
export const withPlainApostrophes = (text: string): string =>
  text.replace(APOSTROPHES, "'").replace(APOSTROPHE_AND_BLANK, "'");

/** `H’ LAN NIÊ`: a prefix of women's or men's names with its apostrophe, which other spellings have for a letter of a font. */
const PREFIX = /(?<=(?:^| )[HKY])[’‘ʼʻ′] ?(?=\p{L}{2})/giu;

/** A name whose highland prefixes have the plain apostrophe, and all else as it was. */
export const withHighlandPrefixes = (text: string): string => text.replace(PREFIX, "'");
