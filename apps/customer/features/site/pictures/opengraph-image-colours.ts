/** The light tokens by value, for pictures and manifests: neither knows a style sheet. */
export const PLAIN = {
  canvas: "#f6f2e9",
  paper: "#fffdf8",
  ink: "#151c2a",
  inkSoft: "#474e5f",
  line: "#ddd6c6",
  lineStrong: "#878374",
  trim: "#1c3055",
  brass: "#c98a12",
  brassSoft: "#f5e8cb",
} as const;
