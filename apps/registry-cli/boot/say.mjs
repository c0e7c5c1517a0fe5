const coloured = process.stderr.isTTY && !process.env.NO_COLOR;

/** One short line for people, on standard error: standard output belongs to the command that is run. */
export function say(text) {
  process.stderr.write(coloured ? `\u001b[2m${text}\u001b[0m\n` : `${text}\n`);
}

/** Says every 15 s that `what` is still going on; returns the function that ends it. */
export function sayWhileWaiting(what) {
  const begun = Date.now();
  const timer = setInterval(() => say(`${what} … ${Math.round((Date.now() - begun) / 1000)} s`), 15_000);
  timer.unref();
  return () => clearInterval(timer);
}

/** What a person reads of an error. */
export const faultText = ({ code, path, message }) =>
  code === 'EACCES' || code === 'EROFS'
    ? `${path} cannot be written by this user: give the checkout to the user who starts it, or start as its owner.`
    : message;
