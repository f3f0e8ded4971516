/**
 * How one may book, before anything is asked. Every way that there is stands here with the same weight; while there is
 * only the guest's, it is told and not asked.
 */
export function WaysIn() {
  return <p>You book as a guest: no account and no password. It takes about three minutes.</p>;
}
