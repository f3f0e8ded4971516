import { wholeParts } from "@totetaxi/values/whole-parts";
import { createElement, Fragment } from "react";

/** A text none of whose phone numbers, hours and booking numbers break over two lines; its characters stay what they are. */
export function WholeWords({ text }: { readonly text: string }) {
  const parts = wholeParts(text).map((part, index) =>
    index % 2 === 0 ? part : createElement("span", { className: "whitespace-nowrap" }, part),
  );
  // As children of their own, which need no keys: a text may say the same hour twice.
  return createElement(Fragment, null, ...parts);
}
