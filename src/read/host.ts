// Takes an address, gives its host.

/** The host of an address without "www."; null where it is none. */
export function hostOf(url: string): string | null {
  const found = /^https?:\/\/(?:[^/@?#]*@)?(?:www\.)?([\w.-]+)/i.exec(url.slice(0, 300));
  return found?.[1]?.toLowerCase() ?? null;
}
