import type { Context } from "hono";

import type { ServerEnv } from "../http/app.ts";
import { callerOfLink } from "../http/link-caller.ts";
import type { CallParts } from "../http/open-call.ts";
import { refuseRequest } from "../http/wire-problem.ts";
import type { Listener, NewsDesk } from "./news-desk.ts";

/** A page that does not read what it is told is let go before it fills the server's memory. */
const mostUnsent = 64;
const retrySeconds = 60;

/** An open line over which a page hears that something is new (server-sent events). */
export function newsRoute(parts: CallParts, desk: NewsDesk) {
  return async (context: Context<ServerEnv>): Promise<Response> => {
    const caller = await callerOfLink(context, parts, "news");
    if (!caller.ok) return refuseRequest(context, caller.problem);
    const { actor, session } = caller.value;
    const { userId: personId } = actor;
    const { id: postId, placeCode } = actor.post;
    const line = openLine(desk, { personId, postId, placeCode, sessionId: session.id });
    if (line === undefined)
      return refuseRequest(context, {
        kind: "rate_limited",
        limit: "news",
        waitSeconds: retrySeconds,
      });
    return new Response(line, {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-cache, no-transform",
        // Proxies that gather answers would gather this one for ever.
        "x-accel-buffering": "no",
      },
    });
  };
}

type Looker = Pick<Listener, "personId" | "postId" | "placeCode" | "sessionId">;

function openLine(desk: NewsDesk, looker: Looker): ReadableStream<Uint8Array> | undefined {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let leave: (() => void) | undefined;
  const close = (): void => {
    leave?.();
    leave = undefined;
    controller?.close();
    controller = undefined;
  };
  const write = (text: string): void => {
    if (controller === undefined) return;
    controller.enqueue(encoder.encode(text));
    if (controller.desiredSize !== null && controller.desiredSize < -mostUnsent) close();
  };
  const stream = new ReadableStream<Uint8Array>({
    start: (own) => {
      controller = own;
      write("retry: 3000\nevent: open\ndata: {}\n\n");
    },
    cancel: () => {
      controller = undefined;
      leave?.();
    },
  });
  leave = desk.listen({
    ...looker,
    tell: (told) => {
      write(`event: news\ndata: ${JSON.stringify(told)}\n\n`);
    },
    beat: () => {
      write(": here\n\n");
    },
    end: (because) => {
      write(`event: end\ndata: ${JSON.stringify({ because })}\n\n`);
      close();
    },
  });
  return leave === undefined ? undefined : stream;
}
