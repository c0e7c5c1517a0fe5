/** The policy changed since the unit of work began: nothing of it was kept, and it is to be repeated under the new one. */
export class PolicyChangedError extends Error {}
