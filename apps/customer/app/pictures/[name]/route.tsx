import { ImageResponse } from "next/og";
import { PICTURES } from "../../../features/site/page-metadata.ts";
import { displayFace } from "../../../features/site/pictures/display-face.ts";
import { sharedPicture } from "../../../features/site/pictures/shared-picture.tsx";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return PICTURES.map((picture) => ({ name: `${picture}.png` }));
}

/** `/pictures/home.png` and its kin, drawn while the site is built. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  const picture = PICTURES.find((known) => `${known}.png` === name);
  if (!picture) return new Response(null, { status: 404 });
  return new ImageResponse(await sharedPicture(picture), {
    width: 1200,
    height: 630,
    fonts: await displayFace(),
  });
}
