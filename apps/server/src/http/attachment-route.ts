import { libraryNow } from "@daowei/operations";
import { readAttachment } from "@daowei/operations/attachments";
import type { Context } from "hono";

import type { ServerEnv } from "./app.ts";
import { findCaller } from "./caller.ts";
import type { CallParts } from "./open-call.ts";
import { turnsOf } from "./turns.ts";
import { refuseRequest } from "./wire-problem.ts";

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Whatever is opened from here runs nothing, loads nothing and has no origin. */
const contentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * An attachment as a file to keep, never as a page. A link names its post in the address, because a browser sends no header
 * of ours for it; programs have no way here.
 */
export function attachmentRoute({ system, auth, limiter }: CallParts) {
  return async (context: Context<ServerEnv>): Promise<Response> => {
    const headers = new Headers(context.req.raw.headers);
    const asked = context.req.query("post");
    if (asked !== undefined) headers.set("x-daowei-post", asked);
    const address = context.get("address");
    const caller = await findCaller({ headers, address }, { system, auth });
    const full = await turnsOf(limiter, caller, address).take("attachments.file");
    if (full !== null) return refuseRequest(context, full);
    const { person, post, session, stepUp } = caller;
    const ready =
      session !== null && !session.passwordTemporary && !session.factorWanting && post !== null;
    if (person === null || !ready) return refuseRequest(context, { kind: "not_signed_in" });
    const wanted = context.req.param("id") ?? "";
    if (!id.test(wanted)) return refuseRequest(context, { kind: "not_found" });
    const library = await libraryNow(system);
    const { userId, name: userName } = person;
    const actor = { userId, userName, post, via: "session" } as const;
    const calling = { ...system, library, requestId: context.get("requestId"), stepUp, actor };
    const read = await readAttachment(calling, { id: wanted });
    if (!read.ok) return refuseRequest(context, { kind: "not_found" });
    const { fileName, mediaType, content } = read.value;
    return context.body(new Uint8Array(content), 200, {
      "content-type": mediaType,
      "content-length": String(content.length),
      "content-disposition": `attachment; filename*=UTF-8''${encodeRfc5987(fileName)}`,
      "content-security-policy": contentSecurityPolicy,
    });
  };
}

function encodeRfc5987(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
