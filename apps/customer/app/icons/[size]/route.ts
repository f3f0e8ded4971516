import { iconPicture } from "../../../features/site/pictures/icon-picture.tsx";

const SIZES = [192, 512];

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return SIZES.map((size) => ({ size: `${size}.png` }));
}

/** `/icons/192.png` and its kin, for the manifest. */
export async function GET(_: Request, { params }: { params: Promise<{ size: string }> }) {
  return iconPicture(Number.parseInt((await params).size, 10));
}
