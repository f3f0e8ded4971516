/** Nothing but the framework: what every page of it weighs at least. */
export default function EmptyPage() {
  return <h1>Nothing</h1>;
}
