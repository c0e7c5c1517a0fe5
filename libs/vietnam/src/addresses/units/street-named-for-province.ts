import type { AdminUnit } from '../../admin-units/admin-unit';
import { sameUnitName } from '../../admin-units/find-units-by-name';
import { named, THREE_TIERS } from './unit-lookup';
import { endingOf, type Ending } from './units-at-end';
import { hasMarks } from '../../text/has-marks';

/** Words behind which the name of a province is that of a street or place: `120 Phố Huế`, `Xa lộ Hà Nội`, `cầu Đồng Nai`. */
const PLACE_KIND =
  /(?:^|\s)(?:phố|đường|đ\.|lộ|ngõ|ngách|hẻm|kiệt|cầu|chợ|tư|sáu|bảy|bến|xe|ga|cảng|khu|kcn|kđt|ktt|số|thôn|xóm|ấp|bản|làng|buôn|tổ|quốc|hotel|pho|duong|lo|ngo|hem|cau|cho|so|thon|xom|ap|ban|lang)\.?$/iu;

/** Whether words that name a province are part of a street's, place's or district's name. */
export function isStreetNamedForProvince(segment: string, { text, rest }: Ending, province: AdminUnit): boolean {
  if (isOtherWord(text, province) || named(segment, 'district', THREE_TIERS).length > 0) return true;
  if (!PLACE_KIND.test(rest.at(-1) ?? '')) return false;
  return endingOf(rest, (words) => named(words, 'district', THREE_TIERS, { provinces: [province.code] })) === undefined;
}

/** Whether a single word among others has other marks than the province: Đức Huệ is not in Huế. */
const isOtherWord = (text: string, { fullName }: AdminUnit): boolean =>
  !text.includes(' ') && hasMarks(text) && !sameUnitName(text, fullName);
