import { libraryNow } from "@daowei/operations";
import { readAttachment } from "@daowei/operations/attachments";
import type { Context } from "hono";

import type { ServerEnv } from "./app.ts";
import { callerOfLink } from "./link-caller.ts";
import type { CallParts } from "./open-call.ts";
import { refuseRequest } from "./wire-problem.ts";

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Whatever is opened from here runs nothing, loads nothing and has no origin. */
const contentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** An attachment as a file to keep, never as a page. Programs have no way here. */
export function attachmentRoute(parts: CallParts) {
  const { system } = parts;
  return async (context: Context<ServerEnv>): Promise<Response> => {
    const caller = await callerOfLink(context, parts, "attachments.file");
    if (!caller.ok) return refuseRequest(context, caller.problem);
    const wanted = context.req.param("id") ?? "";
    if (!id.test(wanted)) return refuseRequest(context, { kind: "not_found" });
    const library = await libraryNow(system);
    const { actor, stepUp } = caller.value;
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
