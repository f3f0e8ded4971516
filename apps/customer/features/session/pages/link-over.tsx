import { buttonClass } from "@totetaxi/ui/button-class";
import { Notice } from "@totetaxi/ui/notice";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = { readonly href: Route; readonly action: string; readonly children: ReactNode };

/** A link that opens nothing any more, and how to have another one. */
export function LinkOver({ href, action, children }: Props) {
  return (
    <>
      <Notice tone="warning" role="alert" title="This link does not work any more.">
        <p>{children}</p>
      </Notice>
      <Link href={href} prefetch={false} className={`${buttonClass()} justify-self-start`}>
        {action}
      </Link>
    </>
  );
}
