/** Every colour of a mail. Mail programs know no variables, so they are written into each element. */
export type Palette = {
  ground: string;
  card: string;
  panel: string;
  ink: string;
  muted: string;
  hairline: string;
  accent: string;
  button: string;
  onButton: string;
};

export const LIGHT: Palette = {
  ground: "#f6f1e8",
  card: "#fffdfa",
  panel: "#faf6ee",
  ink: "#14213a",
  muted: "#5c6273",
  hairline: "#e5dccb",
  accent: "#8a5a28",
  button: "#14213a",
  onButton: "#fffdfa",
};

export const DARK: Palette = {
  ground: "#0b1322",
  card: "#131e33",
  panel: "#1a2741",
  ink: "#f4eee2",
  muted: "#b6bac8",
  hairline: "#32415f",
  accent: "#dcb57f",
  button: "#f4eee2",
  onButton: "#131e33",
};

/** Stands first where Fraunces is not installed, since a mail loads nothing from the network. */
export const SERIF = "Fraunces,Georgia,'Times New Roman',serif";
export const SANS = "Inter,-apple-system,'Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif";

/** Inline styles by role; each goes with the class of its colour, which dark mode repaints. */
export const STYLE = {
  // People type words without blanks; unbroken they would push the page wider than a phone.
  body: `margin:0;text-wrap:pretty;overflow-wrap:anywhere;word-break:break-word;font-family:${SANS};font-size:16px;line-height:26px;color:${LIGHT.ink}`,
  muted: `margin:0;text-wrap:pretty;font-family:${SANS};font-size:14px;line-height:22px;color:${LIGHT.muted}`,
  eyebrow: `margin:0;font-family:${SANS};font-size:12px;line-height:18px;letter-spacing:2px;text-transform:uppercase;color:${LIGHT.accent}`,
  title: `margin:0;font-family:${SERIF};font-size:34px;line-height:42px;font-weight:400;letter-spacing:-0.3px;text-wrap:balance;color:${LIGHT.ink}`,
  heading: `margin:0;font-family:${SERIF};font-size:21px;line-height:28px;font-weight:400;color:${LIGHT.ink}`,
  link: `color:${LIGHT.ink};text-decoration:underline;text-decoration-color:${LIGHT.accent};text-underline-offset:3px`,
} as const;
