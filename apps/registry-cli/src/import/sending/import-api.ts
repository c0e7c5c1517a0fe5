import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { ImportFile, ShownImport } from '@sogoc/registry';

import { RefusedCall } from './refused-call';
import type { PatientCalls } from './retried-calls';

const NOT_FOUND = 404;

/** Imports that the registry's own workers take in. */
export class ImportApi {
  constructor(private readonly calls: PatientCalls) {}

  async begin(wish: object): Promise<ShownImport> {
    return this.shown('POST', '', wish);
  }

  async put(id: string, part: number, bytes: Uint8Array): Promise<void> {
    await this.calls.send('PUT', `/v1/imports/${id}/parts/${part}`, bytes);
  }

  async start(id: string, wish: object): Promise<ShownImport> {
    return this.shown('POST', `/${id}/start`, wish);
  }

  async read(id: string): Promise<ShownImport> {
    return this.shown('GET', `/${id}`);
  }

  /** As {@link read}; undefined: there is none of this id. */
  async find(id: string): Promise<ShownImport | undefined> {
    try {
      return await this.read(id);
    } catch (error) {
      if (error instanceof RefusedCall && error.status === NOT_FOUND) return undefined;
      throw error;
    }
  }

  /** Writes one of the result files to a path, readable by its owner alone. */
  async fetchFile(id: string, file: ImportFile, path: string): Promise<void> {
    const { body } = await this.calls.send('GET', `/v1/imports/${id}/files/${file}`);
    await pipeline(Readable.fromWeb(body as never), createWriteStream(path, { mode: 0o600 }));
  }

  private async shown(method: 'GET' | 'POST', path: string, body?: object): Promise<ShownImport> {
    return (await (await this.calls.send(method, `/v1/imports${path}`, body)).json()) as ShownImport;
  }
}
