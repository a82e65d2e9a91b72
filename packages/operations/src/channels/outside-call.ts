import { request as requestPlain } from "node:http";
import { request as requestEncrypted } from "node:https";
import type { IncomingMessage } from "node:http";
import {
  type AllowedNetworks,
  type PinnedAddress,
  pinAddress,
  readOutsideUrl,
} from "./address-guard.ts";
import { failed, type SendFailure } from "./channel.ts";

export interface OutsideCalls {
  readonly allowedNetworks: AllowedNetworks;
  /** For the whole call: connecting, sending, and the answer to its end. */
  readonly timeoutMillis: number;
}

export interface OutsideAnswer {
  readonly outcome: "answered";
  readonly status: number;
  readonly retryAfterSeconds: number | null;
  /** The beginning of the answer; what is longer is not read. */
  readonly text: string;
}

interface Posting {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body: string;
}

const mostAnswerBytes = 16 * 1024;

/** The one way by which this program calls an address that somebody typed in. Follows no redirects. */
export async function postOutside(
  calls: OutsideCalls,
  posting: Posting,
): Promise<OutsideAnswer | SendFailure> {
  const url = readOutsideUrl(posting.url);
  if (!url.ok) return failed(url.problem.reason, url.problem.detail);
  const pinned = await pinAddress(url.value, calls.allowedNetworks);
  if (!pinned.ok) return failed(pinned.problem.reason, pinned.problem.detail);
  try {
    return await post(pinned.value, posting, AbortSignal.timeout(calls.timeoutMillis));
  } catch (error) {
    // Refused, cut off, a certificate that does not fit: whether the message arrived is not known by any of them.
    if (!(error instanceof Error)) throw error;
    if (error.name === "TimeoutError" || error.name === "AbortError")
      return failed("timed_out", "no_answer_in_time");
    return failed("unreachable", codeOf(error));
  }
}

function post(
  { url, address, family }: PinnedAddress,
  { headers = {}, body }: Posting,
  signal: AbortSignal,
): Promise<OutsideAnswer> {
  const request = url.protocol === "https:" ? requestEncrypted : requestPlain;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: "POST",
        // No connection is kept: it would go on to an address that was judged for another call.
        agent: false,
        signal,
        headers: {
          "content-type": "application/json; charset=utf-8",
          "content-length": Buffer.byteLength(body),
          "user-agent": "daowei",
          ...headers,
        },
        lookup: (_host, options, callback) => {
          if (options.all === true) callback(null, [{ address, family }]);
          else callback(null, address, family);
        },
      },
      (answer) => {
        signal.addEventListener("abort", () => answer.destroy(), { once: true });
        readAnswer(answer).then(resolve, () => reject(signal.reason ?? new Error("cut_off")));
      },
    );
    outgoing.on("error", (error) => reject(signal.aborted ? signal.reason : error));
    outgoing.end(body);
  });
}

async function readAnswer(answer: IncomingMessage): Promise<OutsideAnswer> {
  const { statusCode = 0, headers } = answer;
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer) {
    parts.push(part as Buffer);
    bytes += (part as Buffer).length;
    if (bytes >= mostAnswerBytes) break;
  }
  return {
    outcome: "answered",
    status: statusCode,
    retryAfterSeconds: secondsOf(headers["retry-after"]),
    text: Buffer.concat(parts).subarray(0, mostAnswerBytes).toString("utf8"),
  };
}

/** Seconds, or a date in which case the caller's own back-off serves as well; a day at most. */
function secondsOf(header: string | undefined): number | null {
  if (header === undefined || !/^\d{1,9}$/.test(header)) return null;
  return Math.min(Number(header), 86_400);
}

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : "cut_off";
}
