import { useFrame } from "../app/frame-context.ts";
import { useClosing } from "./use-closings.ts";

/** Whether the acting post prepares documents and the year takes any: what it cannot do is not offered. */
export function useMayPrepare(): boolean {
  const { post } = useFrame();
  return useClosing() === undefined && post.role === "preparer";
}
