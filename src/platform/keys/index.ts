export { newKeyMaterial } from "./material.ts";
export { InstallationKeys, type KeyPurpose } from "./installation-keys.ts";
export { type KeySource, keySource, openKeys } from "./open-keys.ts";
export { type PublicKey, verifySignature } from "./public-key.ts";
export { SealBroken } from "./sealing.ts";
