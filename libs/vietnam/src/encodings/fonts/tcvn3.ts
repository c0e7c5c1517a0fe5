import { cp1252Byte } from './cp1252';

/** TCVN 5712:1993 VN1 from byte 0x80 on; 0xB0–0xB4 are combining tones. */
const TABLE =
  'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ' +
  '\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

/**
 * Reads text of a TCVN3 (ABC) font that was taken for Latin-1 or Windows-1252: `NguyÔn V¨n An` → `Nguyễn Văn An`. Upper case of .VnXxxH
 * fonts is lost in plain text and comes back only where all plain letters are capitals.
 */
export function decodeTcvn3(text: string): string {
  let decoded = '';
  for (const char of text) {
    const byte = cp1252Byte(char);
    decoded += byte === undefined || byte < 0x80 ? char : TABLE.charAt(byte - 0x80);
  }
  const read = decoded.normalize('NFC');
  return isInCapitals(text) ? read.toUpperCase() : read;
}

/** Fonts of capitals show the bytes of small letters as capitals: in a text whose plain letters are all capitals they are. */
const isInCapitals = (text: string): boolean => /[A-Z].*[A-Z]/.test(text) && !/[a-z]/.test(text);
