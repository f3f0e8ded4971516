import { useEffect, useState } from "react";

/** What stands behind the # of a mailed link; undefined before the page knows. It is taken out of the address at once. */
export function useLinkToken(): string | undefined {
  const [token, setToken] = useState<string>();
  useEffect(() => {
    const found = location.hash.slice(1);
    setToken((known) => known ?? found);
    if (found) history.replaceState(null, "", location.pathname);
  }, []);
  return token;
}
