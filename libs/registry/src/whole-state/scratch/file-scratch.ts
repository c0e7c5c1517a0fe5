import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Scratch, ScratchItems, ScratchRows } from '@sogoc/resolution';

import { ScratchFile } from './scratch-file';

/** Scratch in files of the folder for temporary files (`TMPDIR`); in memory stay eight bytes an item. */
export class FileScratch implements Scratch {
  private readonly folder = mkdtempSync(join(tmpdir(), 'so-goc-slices-'));
  private readonly files: ScratchFile[] = [];

  items<T>(): ScratchItems<T> {
    return new FileItems<T>(this.newFile());
  }

  rows(shards: number, width: number): ScratchRows {
    return new FileRows(this.newFile(), shards, width);
  }

  /** Everything is forgotten. */
  close(): void {
    for (const file of this.files) file.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private newFile(): ScratchFile {
    const file = new ScratchFile(join(this.folder, String(this.files.length)));
    this.files.push(file);
    return file;
  }
}

const FIRST_CAPACITY = 1_024;

class FileItems<T> implements ScratchItems<T> {
  /** Where each item begins. */
  private starts = new Float64Array(FIRST_CAPACITY);
  private count = 0;

  constructor(private readonly file: ScratchFile) {}

  get size(): number {
    return this.count;
  }

  add(item: T): number {
    if (this.count === this.starts.length) {
      const starts = new Float64Array(2 * this.starts.length);
      starts.set(this.starts);
      this.starts = starts;
    }
    this.starts[this.count] = this.file.end;
    this.file.append(this.count, Buffer.from(JSON.stringify(item)));
    return this.count++;
  }

  at(place: number): T {
    if (!(place >= 0 && place < this.count)) throw new RangeError(`There is no item ${place}`);
    const start = this.starts[place]!;
    const end = place + 1 < this.count ? this.starts[place + 1]! : this.file.end;
    return JSON.parse(this.file.read(place, start, end - start).toString()) as T;
  }
}

/** Rows are written together in chunks of about so many numbers. */
const CHUNK_NUMBERS = 512;

interface Shard {
  /** Numbers of its chunks in the file, which are all of one length. */
  readonly chunks: number[];
  readonly tail: Float64Array;
  filled: number;
}

class FileRows implements ScratchRows {
  private readonly chunkLength: number;
  private readonly shards: (Shard | undefined)[];
  private chunks = 0;

  constructor(
    private readonly file: ScratchFile,
    shards: number,
    width: number,
  ) {
    this.chunkLength = width * Math.ceil(CHUNK_NUMBERS / width);
    this.shards = Array.from({ length: shards }, () => undefined);
  }

  add(shard: number, ...row: number[]): void {
    const own = (this.shards[shard] ??= { chunks: [], tail: new Float64Array(this.chunkLength), filled: 0 });
    own.tail.set(row, own.filled);
    own.filled += row.length;
    if (own.filled < this.chunkLength) return;
    // A copy: what is appended may wait in memory while the tail is filled anew.
    this.file.append(this.chunks, Buffer.from(bytesOf(own.tail)));
    own.chunks.push(this.chunks++);
    own.filled = 0;
  }

  of(shard: number): Float64Array {
    const own = this.shards[shard];
    if (own === undefined) return new Float64Array(0);
    const numbers = new Float64Array(own.chunks.length * this.chunkLength + own.filled);
    const bytes = this.chunkLength * Float64Array.BYTES_PER_ELEMENT;
    own.chunks.forEach((chunk, place) => {
      bytesOf(numbers).set(this.file.read(chunk, chunk * bytes, bytes), place * bytes);
    });
    numbers.set(own.tail.subarray(0, own.filled), own.chunks.length * this.chunkLength);
    return numbers;
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
