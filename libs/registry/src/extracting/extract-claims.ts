import type { WithheldName } from '@sogoc/resolution';

/** Media type of what is signed, as the header of the JWS says it. */
export const EXTRACT_TYPE = 'sogoc-extract+jwt';

/** A value as the registry had it. */
export interface ExtractedValue {
  readonly value: unknown;
  /** Code of the source that it is from. */
  readonly source: string;
  readonly observedAt: string;
  /** Authorities say what cannot both hold, and nobody has decided. */
  readonly disputed?: true;
}

/** What an extract says: the payload of its JWS. Times are RFC 3339; `iat` and `exp` say them again in seconds, as RFC 7519 has it. */
export interface ExtractClaims {
  readonly iss: string;
  readonly jti: string;
  readonly iat: number;
  readonly exp: number;
  /** Of the extract; its status is asked by it. */
  readonly id: string;
  readonly collection: string;
  readonly goldenId: string;
  readonly version: number;
  /** A question about the golden record waits for a steward. */
  readonly underReview: boolean;
  readonly values: Readonly<Record<string, ExtractedValue>>;
  /** Asked for, and the registry has no value. */
  readonly absent: readonly string[];
  /** Asked for, and not shown whole to who asked. */
  readonly withheld: readonly WithheldName[];
  readonly recipient: string;
  readonly purpose?: string;
  readonly case?: string;
  /** Ground of the grant; `view` of a caller who belongs to no system. */
  readonly ground: string;
  readonly legalBasis?: string;
  /** Id of the grant. */
  readonly grant?: string;
  readonly issued: string;
  readonly expires: string;
  /** Number of the entry in the record of reads. */
  readonly logNumber: number;
}
