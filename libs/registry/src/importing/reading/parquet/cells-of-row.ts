import type { SchemaTree } from 'hyparquet';

import type { Decode } from '../file-encodings';
import { decimalText, type Scales } from './exact-decimals';

export interface ParquetCells {
  /** By column; bytes that are no text stand as hexadecimal digits behind `0x`. */
  readonly cells: Readonly<Record<string, string>>;
  /** The first column, from 1, that holds bytes which are no text in its encoding. */
  readonly noText?: number;
}

/** Texts of a row: days as ISO dates, decimals with all their digits, nested values as JSON. */
export class CellsOfRow {
  private isText = true;

  constructor(
    private readonly columns: readonly SchemaTree[],
    private readonly scales: Scales,
    private readonly decode: Decode,
  ) {}

  read(row: Readonly<Record<string, unknown>>): ParquetCells {
    const cells: Record<string, string> = {};
    let noText: number | undefined;
    for (const [at, column] of this.columns.entries()) {
      const { name } = column.element;
      this.isText = true;
      cells[name] = this.textOf(row[name], column);
      if (!this.isText) noText ??= at + 1;
    }
    return { cells, ...(noText !== undefined && { noText }) };
  }

  private textOf(value: unknown, column: SchemaTree): string {
    if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
    const plain = this.plain(value, column);
    if (plain === null) return '';
    return typeof plain === 'object' ? JSON.stringify(plain) : String(plain).normalize('NFC').trim();
  }

  /** What JSON can hold. `node` is where the value stands in the schema, undefined within values that have none. */
  private plain(value: unknown, node: SchemaTree | undefined): unknown {
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) return value.map((item) => this.plain(item, node && itemOf(node)));
    const scale = node && this.scales.get(node.element);
    if (scale !== undefined) return decimalText(value as number | bigint | Uint8Array, scale);
    if (value instanceof Uint8Array) return this.decoded(value);
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value instanceof Date) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, this.plain(member, node && memberOf(node, name))]),
    );
  }

  private decoded(bytes: Uint8Array): string {
    const text = this.decode(Buffer.from(bytes).toString('latin1'));
    if (text !== undefined) return text;
    this.isText = false;
    return `0x${Buffer.from(bytes).toString('hex')}`;
  }
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
