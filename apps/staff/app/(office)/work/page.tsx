import { Work } from "../../../features/work/work.tsx";

export const metadata = { title: "Work" };

export default function WorkPage() {
  return <Work />;
}
