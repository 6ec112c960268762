/**
 * A web site as a browser names it: scheme, host, port unless the usual one. The same rule as the
 * server's; `instead` is what was probably meant.
 */
export function wrongOrigin(text: string): { instead: string } | null {
  const meant = siteOf(text.includes("://") ? text : `https://${text}`);
  return meant === text ? null : { instead: meant };
}

function siteOf(text: string): string {
  const url = URL.parse(text);
  const web = url?.protocol === "https:" || url?.protocol === "http:";
  return url && web && /^[a-z0-9.-]+$/.test(url.hostname) ? url.origin : "";
}
