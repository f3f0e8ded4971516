import type { Route } from "next";
import { useRouter } from "next/navigation";
import { leaveBy } from "./question.ts";

/** Opens a page of the office, asked first when something typed would be lost by it. It leads nowhere to where one is. */
export function useGo(): (path: Route) => void {
  const router = useRouter();
  return (path) => {
    if (path !== location.pathname + location.search) leaveBy(() => router.push(path));
  };
}
