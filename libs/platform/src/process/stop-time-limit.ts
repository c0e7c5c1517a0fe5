/** The product promises an end within 10 s of Ctrl-C. */
export const STOP_TIMEOUT_MS = 9_500;
