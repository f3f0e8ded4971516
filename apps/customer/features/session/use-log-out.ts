import { useState } from "react";

type LogOut = { readonly logOut: () => void; readonly state: "ready" | "busy" | "failed" };

/** Signs out; what does it is loaded when it is wanted. */
export function useLogOut(next?: string): LogOut {
  const [state, setState] = useState<LogOut["state"]>("ready");
  const run = async () => {
    setState("busy");
    try {
      const { logOut } = await import("./log-out.ts");
      await logOut(next);
    } catch {
      setState("failed");
    }
  };
  return { logOut: () => void run(), state };
}
