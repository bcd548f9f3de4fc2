import type { Translate } from "#app/platform/language/index.ts";
import { codePicture } from "#app/platform/code-picture.ts";
import type { AppKey } from "./pages/AppCode.tsx";
import { totpAddress } from "./totp.ts";

/** A secret as the page shows it to an app for codes, and to the person. */
export function appKey(t: Translate, secret: string, email: string): AppKey {
  const address = totpAddress(secret, { issuer: t("common:brand"), email });
  return { picture: codePicture(address), key: secret.replaceAll(/(.{4})(?=.)/gu, "$1 "), address };
}
