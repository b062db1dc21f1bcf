// Takes a request for an affair by what it was called once, leads on to what it is called now.
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Store } from "../../engine.ts";

/** An address below an affair that is called otherwise now; the rest of it stays as it was. */
export const movedTo = (url: string, prefix: string, affair: string): string =>
  prefix + encodeURIComponent(affair) + url.slice(prefix.length).replace(/^[^/?]*/, "");

/**
 * Answers with a redirection where the affair asked for is called otherwise now; null where there is nothing to lead on to.
 *
 * @param prefix of the address, up to the affair's name: "/affairs/"
 */
export async function leadOn(request: FastifyRequest, reply: FastifyReply, prefix: string, store: Store): Promise<FastifyReply | null> {
  const { affair } = request.params as { readonly affair?: string };
  if (affair === undefined || !request.url.startsWith(prefix)) return null;
  const living = await store.livingAffair(affair);
  if (living === null || living === affair) return null;
  // Not to be kept: a correction taken back may bring the earlier one to life again.
  return reply.header("Cache-Control", "no-store").redirect(movedTo(request.url, prefix, living), 308);
}
