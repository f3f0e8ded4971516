import { iconPicture } from "../../features/site/pictures/icon-picture.tsx";

export const dynamic = "force-static";

const SIZE = 48;
const HEADER_BYTES = 22;

/** `/favicon.ico`, for those who ask for it unasked: a list of one PNG. */
export async function GET(): Promise<Response> {
  const png = Buffer.from(await iconPicture(SIZE).arrayBuffer());
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // of one picture
  header.writeUInt8(SIZE, 6);
  header.writeUInt8(SIZE, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12); // bits for each pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(HEADER_BYTES, 18); // where the picture begins
  return new Response(Buffer.concat([header, png]), { headers: { "content-type": "image/x-icon" } });
}
