import { createHash } from 'node:crypto';

import fc from 'fast-check';

import { openCheckpoint, readCheckpoint, signCheckpoint } from './checkpoint';
import { noteSigner, openNote, readSigner, readVerifier, signNote } from './signed-note';

const signer = noteSigner('registry.example/log', createHash('sha256').update('a seed').digest());
const stranger = noteSigner('registry.example/log', createHash('sha256').update('another seed').digest());
const root = createHash('sha256').digest();

describe('a signed note', () => {
  // The example of golang.org/x/mod/sumdb/note, whose notes C2SP specifies.
  const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const NOTE = `${TEXT}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

  it('of another implementation is opened', () => {
    expect(openNote(NOTE, readVerifier(PETER)!)).toBe(TEXT);
  });

  it('is not opened when a character of its text is another', () => {
    expect(openNote(NOTE.replace('cryptography', 'Cryptography'), readVerifier(PETER)!)).toBeUndefined();
  });

  it('is opened with the public key of its signer only', () => {
    const note = signNote('Xin chào\n', signer);
    expect(openNote(note, signer.verifier)).toBe('Xin chào\n');
    expect(openNote(note, stranger.verifier)).toBeUndefined();
  });

  it('may carry signatures of others beside', () => {
    const both = signNote('text\n', signer) + signNote('text\n', stranger).split('\n\n')[1]!;
    expect(openNote(both, stranger.verifier)).toBe('text\n');
  });
});

describe('a key of notes', () => {
  it('is read back from its text, and its public part too', () => {
    expect(readSigner(signer.text)?.verifier.text).toBe(signer.verifier.text);
    expect(readVerifier(signer.verifier.text)?.keyId).toEqual(signer.verifier.keyId);
  });

  it.each(['', 'x', 'name+00000000+AAAA', signer.verifier.text.replace(/\+[0-9a-f]{8}\+/, '+00000000+')])(
    'is not read from %j',
    (text) => {
      expect(readVerifier(text)).toBeUndefined();
      expect(readSigner(text)).toBeUndefined();
    },
  );

  it.each(['', 'a b', 'a+b'])('is not named %j', (name) => {
    expect(() => noteSigner(name, root)).toThrow(RangeError);
  });
});

describe('a checkpoint', () => {
  it('says the size and the root of its log', () => {
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (size, bytes) => {
        const note = signCheckpoint({ size, root: Buffer.from(bytes) }, signer);
        const expected = { origin: 'registry.example/log', size, root: Buffer.from(bytes) };
        expect(readCheckpoint(note)).toEqual(expected);
        expect(openCheckpoint(note, signer.verifier)).toEqual(expected);
      }),
    );
  });

  it('is the same note for the same tree', () => {
    expect(signCheckpoint({ size: 7, root }, signer)).toBe(signCheckpoint({ size: 7, root }, signer));
  });

  it('of another key, another log or another size is none of this log', () => {
    const note = signCheckpoint({ size: 7, root }, signer);
    const elsewhere = noteSigner('elsewhere.example/log', createHash('sha256').update('a seed').digest());
    expect(openCheckpoint(note, stranger.verifier)).toBeUndefined();
    expect(openCheckpoint(note, elsewhere.verifier)).toBeUndefined();
    expect(openCheckpoint(note.replace('\n7\n', '\n8\n'), signer.verifier)).toBeUndefined();
  });
});
