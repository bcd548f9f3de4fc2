import { isJpeg, stripJpeg } from "./strip-jpeg.ts";
import { isPng, stripPng } from "./strip-png.ts";
import { isWebp, stripWebp } from "./strip-webp.ts";

/** Largest photo that is taken, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** A photo as it is stored: the picture and nothing beside it. */
export interface Photo {
  readonly mediaType: "image/jpeg" | "image/png" | "image/webp";
  readonly content: Uint8Array;
}

/** Why a file cannot be taken as a photo: what it is, its size, or that it is damaged or moves. */
export type PhotoFault = "kind" | "size" | "damaged" | "moving";

/**
 * The picture in a file, told by its bytes and not by its name, without the camera's notes: only the parts that
 * a picture is drawn from are copied, all else (place, time, device, comments, hidden second pictures) is left.
 */
export function readPhoto(bytes: Uint8Array): Photo | PhotoFault {
  if (bytes.length > MOST_BYTES) return "size";
  const photo = (mediaType: Photo["mediaType"], content: Uint8Array | PhotoFault): Photo | PhotoFault =>
    typeof content === "string" ? content : { mediaType, content };
  if (isJpeg(bytes)) return photo("image/jpeg", stripJpeg(bytes));
  if (isPng(bytes)) return photo("image/png", stripPng(bytes));
  if (isWebp(bytes)) return photo("image/webp", stripWebp(bytes));
  return "kind";
}
