import { useEffect } from "react";
import { keepUnsaved } from "./question.ts";

/** While it is true, whoever leaves the page is asked first. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => (isUnsaved ? keepUnsaved() : undefined), [isUnsaved]);
}
