import { type ButtonLook, buttonClass } from "@totetaxi/ui/button-class";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = ButtonLook & {
  /** What is chosen already when the booking opens. */
  readonly service?: string;
  readonly package?: string;
  readonly children: ReactNode;
};

/** Leads to the booking, which opens over the page. Loaded when it is wanted, not before. */
export function BookLink({ service, package: tier, children, ...look }: Props) {
  const query = new URLSearchParams({
    ...(service && { service }),
    ...(tier && { package: tier }),
  }).toString();
  return (
    <Link
      href={query ? `/book?${query}` : "/book"}
      prefetch={false}
      scroll={false}
      className={buttonClass(look)}
    >
      {children}
    </Link>
  );
}
