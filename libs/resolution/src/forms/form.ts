/** A field of a form, and the path by which it is filled in from a golden record of the form's subject. */
export interface FormField {
  /** Of the field in the form. */
  readonly name: string;
  /** `fullName`, `permanentAddress.communeCode`, `relative[mother].persons.fullName`, `holder.land-parcels[].area`. */
  readonly path: string;
  readonly titleVi?: string;
  readonly titleEn?: string;
}

/** What a form says of itself, apart from its titles. */
export interface FormTerms {
  /** Code of the purpose for which it is filled in. */
  readonly purpose: string;
  /** Collection of the thing that it is about. */
  readonly subject: string;
  readonly fields: readonly FormField[];
}
