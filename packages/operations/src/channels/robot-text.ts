import type { Message } from "./channel.ts";

/** One text of at most so many bytes, cut between characters; link and number stay whole. */
export function robotText(message: Message, mostBytes: number): string {
  const { subject, text, link, id } = message;
  const end = `${link === null ? "" : `\n${link}`}\n消息编号：${id}`;
  return `${cutTo(`${subject}\n${text}`, mostBytes - Buffer.byteLength(end))}${end}`;
}

function cutTo(text: string, mostBytes: number): string {
  if (Buffer.byteLength(text) <= mostBytes) return text;
  const room = mostBytes - Buffer.byteLength("…");
  let bytes = 0;
  let kept = "";
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > room) break;
    kept += character;
  }
  return `${kept}…`;
}
