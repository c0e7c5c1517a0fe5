/** What becomes of one value: shown as it is, shown but for most digits of the numbers in it, shown in part, or left out. */
export type Disclosure = 'shown' | 'numbers-masked' | 'masked' | 'withheld';

/** What becomes of a value under a grant. */
export type GrantedDisclosure = Exclude<Disclosure, 'masked'>;

/** How much somebody sees of an entity's values, whomever they are of. */
export interface DisclosedFields {
  readonly attributes: ReadonlyMap<string, { readonly disclosure: Disclosure }>;
  readonly identifiers: ReadonlyMap<string, Disclosure>;
  /** Of attributes and schemes that the declaration does not know. */
  readonly undeclared: Disclosure;
}
