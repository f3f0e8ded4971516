export function SkipLink() {
  return (
    <a
      href="#main"
      className="absolute top-3 left-3 z-40 -translate-y-24 rounded-full bg-trim px-5 py-2.5 text-sm text-on-trim focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
