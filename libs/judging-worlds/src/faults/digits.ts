import type { Draws } from '../draw/draws';

/** One digit is another. */
export function digitSlip(text: string, draws: Draws): string {
  const places = [...text].flatMap((char, place) => (/\d/.test(char) ? [place] : []));
  if (places.length === 0) return text;
  const place = draws.one(places);
  const digit = (Number(text.charAt(place)) + draws.whole(1, 9)) % 10;
  return `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
}

/** Two neighbouring characters have changed places. */
export function swapSlip(text: string, draws: Draws): string {
  const place = draws.whole(1, Math.max(1, text.length - 1));
  return text.slice(0, place - 1) + text.charAt(place) + text.charAt(place - 1) + text.slice(place + 1);
}

/** What a spreadsheet makes of a number. */
export const lostZeros = (text: string): string => text.replace(/^0+/, '');
