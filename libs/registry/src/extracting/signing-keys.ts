import { statSync } from 'node:fs';

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CompactSign, importJWK, type JSONWebKeySet } from 'jose';

import { ExtractSigningOffError } from './errors';
import { ExtractConfig } from './extract.config';
import { EXTRACT_TYPE, type ExtractClaims } from './extract-claims';
import { EXTRACT_ALGORITHM, publicKeys, signingKeyIn, type SigningKeySet } from './key-set';
import { makeKeySetFile, namedKeySet, readKeySetFile } from './key-set-file';

/** Signs extracts by the newest key, and tells the public parts of all. They are in a file or the configuration and nowhere else. */
@Injectable()
export class SigningKeys implements OnApplicationBootstrap {
  private readonly configured: SigningKeySet | undefined;
  private read?: { readonly stamp: string; readonly set: SigningKeySet };

  /** Throws `InvalidConfigurationError` for keys that cannot be read. */
  constructor(private readonly config: ExtractConfig) {
    this.configured = config.keys === undefined ? undefined : namedKeySet('EXTRACT_KEYS', config.keys);
  }

  async onApplicationBootstrap(): Promise<void> {
    const { keysFile } = this.config;
    if (this.configured !== undefined || keysFile === undefined) return;
    await makeKeySetFile(keysFile);
    readKeySetFile(keysFile);
  }

  /** Empty when nothing is signed here. */
  publicKeys(): JSONWebKeySet {
    return publicKeys(this.set());
  }

  /** The id of the key that signs. Throws `ExtractSigningOffError`. */
  keyId(): string {
    return this.signing().kid!;
  }

  /** Throws `ExtractSigningOffError`. */
  async sign(claims: ExtractClaims): Promise<{ readonly extract: string; readonly keyId: string }> {
    const key = this.signing();
    const extract = await new CompactSign(Buffer.from(JSON.stringify(claims), 'utf8'))
      .setProtectedHeader({ alg: EXTRACT_ALGORITHM, kid: key.kid!, typ: EXTRACT_TYPE })
      .sign(await importJWK(key, EXTRACT_ALGORITHM));
    return { extract, keyId: key.kid! };
  }

  private signing(): SigningKeySet['keys'][number] {
    const set = this.set();
    const key = set && signingKeyIn(set);
    if (key === undefined) throw new ExtractSigningOffError();
    return key;
  }

  /** A rotation replaces the file, which its inode tells; where it is gone, what was read of it last holds. */
  private set(): SigningKeySet | undefined {
    const { keysFile } = this.config;
    if (this.configured !== undefined || keysFile === undefined) return this.configured;
    const found = statSync(keysFile, { throwIfNoEntry: false });
    if (found === undefined) return this.read?.set;
    const stamp = [found.ino, found.mtimeMs, found.size].join(' ');
    if (this.read?.stamp !== stamp) this.read = { stamp, set: readKeySetFile(keysFile) };
    return this.read.set;
  }
}
