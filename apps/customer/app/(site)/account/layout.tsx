import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AccountFrame } from "../../../features/account/account-frame.tsx";

export const metadata: Metadata = { title: "Your account", robots: { index: false, follow: false } };

/** The pages of whoever is signed in. Nothing of a person is in them: what they show, they ask for. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return <AccountFrame>{children}</AccountFrame>;
}
