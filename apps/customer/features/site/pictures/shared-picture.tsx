import type { ReactElement } from "react";
import { DayClock } from "../drawings/day-clock.tsx";
import { RouteMap } from "../drawings/route-map.tsx";
import type { Picture } from "../page-metadata.ts";
import { VanDrawing } from "../van-drawing.tsx";
import { drawingImage } from "./drawing-image.ts";
import { PLAIN } from "./opengraph-image-colours.ts";

type Scene = {
  readonly words: string;
  readonly drawings: readonly ReactElement[];
  /** Of each drawing, in the picture's pixels. */
  readonly width: number;
  readonly height: number;
};

const ROUTE = { drawings: [<RouteMap key="route" />], width: 1060, height: 424 };
const VANS = {
  drawings: [
    <VanDrawing key="petite" fill="petite" />,
    <VanDrawing key="standard" fill="standard" />,
    <VanDrawing key="full" fill="full" />,
  ],
  width: 330,
  height: 165,
};
const CLOCK = { drawings: [<DayClock key="clock" />], width: 660, height: 330 };

const SCENES: Record<Picture, Scene> = {
  home: { words: "Your summer, carried ahead of you.", ...ROUTE },
  services: { words: "Three sizes, one morning.", ...VANS },
  about: { words: "We carry, so that you can simply arrive.", ...ROUTE },
  questions: { words: "Collected from 8 to 11, there by 6.", ...CLOCK },
  contact: { words: "A person who knows the road.", ...ROUTE },
  book: { words: "Book your morning.", ...VANS },
};

/** What a link to a page shows where it is shared: words, and one of our drawings. 1200 by 630 pixels. */
export async function sharedPicture(picture: Picture): Promise<ReactElement> {
  const { words, drawings, width, height } = SCENES[picture];
  const images = await Promise.all(drawings.map(drawingImage));
  return (
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        padding: "56px 70px 40px",
        background: PLAIN.canvas,
        color: PLAIN.ink,
        fontFamily: "Fraunces",
      }}
    >
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ fontSize: 34, color: PLAIN.trim }}>ToteTaxi</div>
        <div style={{ fontSize: 68, marginTop: 8, letterSpacing: -1.5 }}>{words}</div>
      </div>
      <div style={{ display: "flex", justifyContent: "space-around", alignItems: "flex-end" }}>
        {images.map((image) => (
          // biome-ignore lint/performance/noImgElement: part of a picture, not of a page
          <img key={image} src={image} alt="" width={width} height={height} />
        ))}
      </div>
    </div>
  );
}
