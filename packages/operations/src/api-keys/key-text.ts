import { randomBytes } from "node:crypto";
import type { KeyEnvironment } from "./key-problem.ts";

/** 256 bits: nobody guesses one. */
const secretBytes = 32;
const written = /^dw_(live|demo)_[\w-]{43}$/;

/** A new key as its owner copies it, once. The prefix lets a scanner find one that was left in a repository. */
export function newKeyText(environment: KeyEnvironment): string {
  return `dw_${environment}_${randomBytes(secretBytes).toString("base64url")}`;
}

/** For which kind of store a key was made; undefined for what is no key at all. */
export function environmentOf(text: string): KeyEnvironment | undefined {
  const found = written.exec(text)?.[1];
  return found === "live" || found === "demo" ? found : undefined;
}

export const environmentIs = (demonstration: boolean): KeyEnvironment =>
  demonstration ? "demo" : "live";

/** By which its owner knows a key again. */
export const endingOf = (text: string): string => text.slice(-4);
