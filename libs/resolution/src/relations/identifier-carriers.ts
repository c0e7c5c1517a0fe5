export interface WantedIdentifier {
  readonly scheme: string;
  readonly value: string;
}
