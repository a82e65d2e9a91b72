import { roles } from "../roles.ts";
import type { RoleKind } from "../roles.ts";
import type { Passwords } from "./passwords.ts";

export interface ServerAddress {
  readonly port: number;
  readonly passwords: Passwords;
}

export function urlOf(server: ServerAddress, kind: RoleKind, database: string): string {
  return `postgres://${roles[kind]}:${server.passwords[kind]}@127.0.0.1:${server.port}/${database}`;
}

export function superuserOf(server: ServerAddress, database: string): string {
  return `postgres://postgres:${server.passwords.superuser}@127.0.0.1:${server.port}/${database}`;
}
