/**
 * No inline script or style, no frames, nothing from other hosts: what an attacker
 * manages to write into a page cannot run and cannot send anything away.
 */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(self), microphone=()",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** Sent over https only: two years, as the preload list asks. */
const STRICT_TRANSPORT = "max-age=63072000; includeSubDomains";

/** Headers on every answer, kept ones too, of a site that is seen at `baseUrl` (null: not told). */
export function securityHeaders(baseUrl: string | null): Readonly<Record<string, string>> {
  if (baseUrl?.startsWith("https:") !== true) return SECURITY_HEADERS;
  return { ...SECURITY_HEADERS, "Strict-Transport-Security": STRICT_TRANSPORT };
}
