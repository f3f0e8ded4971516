import { iconPicture } from "../features/site/pictures/icon-picture.tsx";

export const size = { width: 180, height: 180 };
export const contentType = "image/png";

export default function AppleIcon() {
  return iconPicture(size.width);
}
