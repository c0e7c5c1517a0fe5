/** What an answer with values depends on beside its path and body. */
export const VARY = 'Authorization, Sogoc-Purpose';
