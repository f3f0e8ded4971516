import { useEffect } from "react";
import { closeBy, keepUnsaved } from "./question.ts";

/**
 * While it is true and the form is there, whoever leaves the page is asked first.
 * @returns how a dialog or sheet that was typed into closes: with the same question
 */
export function useUnsaved(isUnsaved: boolean): (close: () => void) => void {
  useEffect(() => (isUnsaved ? keepUnsaved() : undefined), [isUnsaved]);
  return (close) => closeBy(close, isUnsaved);
}
