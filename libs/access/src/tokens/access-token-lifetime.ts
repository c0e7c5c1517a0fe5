/** Seconds that an access token is good for. */
export const TOKEN_SECONDS = 600;
