import { packProvenance, withWholeProvenance } from './pack-provenance';

/** The content of a version of a golden record; that of one that ended is empty. */
export type GoldenDocument = Readonly<Record<string, unknown>>;

/** Versions after which one is stored whole again, so that none is told by many. */
export const WHOLE_AFTER = 16;

/** The whole document of a row of `golden_history`, which may hold no more than what differs from the version before. */
export const wholeDocument = (alias: string): string =>
  `(CASE WHEN ${alias}.whole_version IS NULL THEN ${alias}.document ELSE golden_document(${alias}.golden_id, ${alias}.version) END)`;

/** What `golden_record g` says, with the records that `document` names: what a row of history that is based on itself leaves to it. */
export const contentOfGolden = (document: string): string =>
  `document_of(g.attributes, g.provenance, g.identifiers, g.record_count, ${document} -> 'recordIds', g.under_review)`;

/** Whether a row of `golden_history` leaves its content to `golden_record g` of that id, which stands in this version. */
export const standsInGolden = (alias: string): string =>
  `(${alias}.whole_version = ${alias}.version AND g.version = ${alias}.version)`;

/** As {@link wholeDocument} beside `golden_record g` of that id, without another look at it. */
export const wholeDocumentBeside = (alias: string): string =>
  `(CASE WHEN ${standsInGolden(alias)} THEN ${contentOfGolden(`${alias}.document`)}
    ELSE ${wholeDocument(alias)} END)`;

/** A document as it was written, with its provenance by attribute; of a version that cannot be told, an empty one. */
export function readDocument(stored: GoldenDocument | null): GoldenDocument {
  return withWholeProvenance((stored ?? {}) as Parameters<typeof withWholeProvenance>[0]) as GoldenDocument;
}

/** A document as it is stored. */
export function packDocument(document: unknown): unknown {
  const written = document as Partial<Parameters<typeof packProvenance>[0]>;
  const { attributes, provenance } = written;
  if (attributes === undefined || provenance === undefined) return document;
  return { ...written, provenance: packProvenance({ attributes, provenance }) };
}
