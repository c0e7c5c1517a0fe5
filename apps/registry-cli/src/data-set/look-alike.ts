/** Two true things that look alike and are not the same, by the name of their truth. */
export interface LookAlike {
  readonly kind: string;
  readonly left: string;
  readonly right: string;
}
