/** Nothing lies over a page that was opened directly. */
export default function NoModal() {
  return null;
}
