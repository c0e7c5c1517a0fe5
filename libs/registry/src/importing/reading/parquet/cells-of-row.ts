import type { SchemaTree } from 'hyparquet';

import { bytesOfNoText } from '../bytes-of-no-text';
import type { Decode } from '../file-encodings';
import type { Meanings } from './values/take-types';

/** A text, or a value in which bytes are no text, with {@link bytesOfNoText} in their place. */
export type ParquetCell = string | object;

export interface ParquetCells {
  /** By column. */
  readonly cells: Readonly<Record<string, ParquetCell>>;
  /** The first column, from 1, that holds bytes which are no text in its encoding. */
  readonly noText?: number;
}

/** Texts of a row: days as ISO dates, times as ISO times, decimals with all their digits, nested values as JSON. */
export class CellsOfRow {
  private isText = true;

  constructor(
    private readonly columns: readonly SchemaTree[],
    private readonly meanings: Meanings,
    private readonly decode: Decode,
  ) {}

  read(row: Readonly<Record<string, unknown>>): ParquetCells {
    const cells: Record<string, ParquetCell> = {};
    let noText: number | undefined;
    for (const [at, column] of this.columns.entries()) {
      const { name } = column.element;
      this.isText = true;
      const plain = this.plain(row[name], column);
      cells[name] = this.isText ? textOf(plain) : (plain as object);
      if (!this.isText) noText ??= at + 1;
    }
    return { cells, ...(noText !== undefined && { noText }) };
  }

  /** What JSON can hold. `node` is where the value stands in the schema, undefined within values that have none. */
  private plain(value: unknown, node: SchemaTree | undefined): unknown {
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) return value.map((item) => this.plain(item, node && itemOf(node)));
    const meaning = node && this.meanings.get(node.element);
    if (meaning !== undefined) return meaning(value);
    if (value instanceof Uint8Array) return this.decoded(value);
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, this.plain(member, node && memberOf(node, name))]),
    );
  }

  private decoded(bytes: Uint8Array): string | object {
    const text = this.decode(Buffer.from(bytes).toString('latin1'));
    if (text !== undefined) return text;
    this.isText = false;
    return bytesOfNoText(bytes);
  }
}

function textOf(plain: unknown): string {
  if (plain === null) return '';
  return typeof plain === 'object' ? JSON.stringify(plain) : String(plain).normalize('NFC').trim();
}

/** Items of a list stand below a group of their own, in older files without a name of theirs. */
function itemOf(node: SchemaTree): SchemaTree {
  const [group] = node.children;
  if (node.element.converted_type !== 'LIST' || group === undefined) return node;
  return group.children.length === 1 ? group.children[0]! : group;
}

function memberOf({ element, children }: SchemaTree, name: string): SchemaTree | undefined {
  if (element.converted_type === 'MAP') return children[0]?.children[1];
  return children.find((child) => child.element.name === name);
}
