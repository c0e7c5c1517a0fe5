/** Where a registry is. */
export interface RegistryPlace {
  /** Without path or slash. */
  readonly origin: string;
  /** Of a registry of this machine: it is the same one when it comes again at another port. */
  readonly stateDirectory?: string;
}
