import { ImageResponse } from "next/og";
import { PLAIN } from "./opengraph-image-colours.ts";

const TOTE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28" fill="none"><path d="M4.5 10.5h19l-1.7 13.2a2 2 0 0 1-2 1.8H8.2a2 2 0 0 1-2-1.8L4.5 10.5Z" fill="${PLAIN.trim}"/><path d="M9 13.5V8.2C9 5 11.2 2.5 14 2.5s5 2.5 5 5.7v5.3" stroke="${PLAIN.brass}" stroke-width="2" stroke-linecap="round"/></svg>`;
const TOTE_URL = `data:image/svg+xml;base64,${Buffer.from(TOTE).toString("base64")}`;

/** The tote on canvas, `size` pixels wide, with the room around it that round and rounded icons cut off. */
export function iconPicture(size: number): ImageResponse {
  const width = Math.round(size * 0.62);
  return new ImageResponse(
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        alignItems: "center",
        justifyContent: "center",
        background: PLAIN.canvas,
      }}
    >
      {/* biome-ignore lint/performance/noImgElement: part of a picture, not of a page */}
      <img src={TOTE_URL} alt="" width={width} height={width} />
    </div>,
    { width: size, height: size },
  );
}
