/** Why the registry could not start: a sentence for people that says what to do. */
export class StartError extends Error {}
