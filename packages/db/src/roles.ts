/**
 * Who may do what in the database. `owner` runs migrations and owns every table; `app` reads and writes rows but defines
 * nothing; `auditor` reads. With the office's own server these are the names to create, unless one login serves for all.
 */
export const roles = {
  owner: "daowei_owner",
  app: "daowei_app",
  auditor: "daowei_auditor",
} as const;

export type RoleKind = keyof typeof roles;
export const roleKinds = ["owner", "app", "auditor"] as const satisfies readonly RoleKind[];
