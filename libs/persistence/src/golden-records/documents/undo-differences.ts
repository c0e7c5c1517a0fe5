import { type GoldenDocument, readDocument } from './whole-document';

interface StoredVersion {
  readonly version: number;
  /** Null: the document is whole. */
  readonly wholeVersion: number | null;
  readonly document: GoldenDocument;
}

/**
 * Whole documents of versions of one golden record, which stand in order and begin with one that is whole, as `golden_documents` tells them in
 * SQL. One that does not follow the version before it has an empty document.
 */
export function tellVersions<Row extends StoredVersion>(rows: readonly Row[]): Row[] {
  let former: StoredVersion | undefined;
  return rows.map((row) => {
    const document = wholeOf(row, former);
    former = document && { ...row, document };
    return { ...row, document: readDocument(document ?? null) };
  });
}

function wholeOf(
  { version, wholeVersion, document }: StoredVersion,
  former?: StoredVersion,
): GoldenDocument | undefined {
  if (wholeVersion === null) return document;
  return former?.version === version - 1 ? patched(former.document, document) : undefined;
}

function patched(former: GoldenDocument, { values, ...members }: GoldenDocument): GoldenDocument {
  const attributes = former['attributes'];
  return {
    ...former,
    ...(values !== undefined && { attributes: { ...(attributes as object), ...(values as object) } }),
    ...members,
  };
}
