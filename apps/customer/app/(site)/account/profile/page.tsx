import type { Metadata } from "next";
import { Profile } from "../../../../features/account/profile/profile.tsx";

export const metadata: Metadata = { title: "Your profile" };

export default function ProfilePage() {
  return <Profile />;
}
