import { endOfString } from './end-of-string';

/** Valid JSON in turns: what stands outside of strings at even places, a string with its quotes at odd ones. Joined, they are the text. */
export function partsOfJson(json: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let open = json.indexOf('"'); open >= 0; open = json.indexOf('"', from)) {
    const end = endOfString(json, open);
    parts.push(json.slice(from, open), json.slice(open, end));
    from = end;
  }
  parts.push(json.slice(from));
  return parts;
}
