import { decodeLegacy } from '@sogoc/vietnam';

/** How the text of a file is read. `tcvn3` and `vni` are fonts: their letters stand in a Windows code page. */
export const FILE_ENCODINGS = ['utf-8', 'windows-1258', 'tcvn3', 'vni'] as const;
export type FileEncoding = (typeof FILE_ENCODINGS)[number];

/** Text of bytes (one character a byte), or `undefined` when they are not in the encoding. */
export type Decode = (bytes: string) => string | undefined;

/** What programs write before the first letter of UTF-8, one character a byte. */
export const UTF_8_MARK = /^\u00ef\u00bb\u00bf/;

const BEYOND_ASCII = /[\u0080-\u00ff]/;

export function decoderOf(encoding: FileEncoding): Decode {
  if (encoding === 'tcvn3' || encoding === 'vni') {
    const page = new TextDecoder('windows-1252');
    return (bytes) => decodeLegacy(page.decode(Buffer.from(bytes, 'latin1')), encoding);
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes) => {
    if (!BEYOND_ASCII.test(bytes)) return bytes;
    try {
      return decoder.decode(Buffer.from(bytes, 'latin1')).normalize('NFC');
    } catch {
      return undefined;
    }
  };
}
