/**
 * Who may do what in the database. `owner` runs migrations and owns every table; `app` reads and writes rows but defines
 * nothing; `auditor` reads. With the office's own server these are the names to create, unless one login serves for all.
 */
export const roles = {
  owner: "daowei_owner",
  app: "daowei_app",
  auditor: "daowei_auditor",
} as const;

/**
 * Logins that an office's own server may have besides: `reader` for reports, who reads what is owed and paid and nothing of
 * people's sign-in; `backup` for dumps, who reads everything. The bundled PostgreSQL has neither.
 */
export const officeRoles = { reader: "daowei_reader", backup: "daowei_backup" } as const;

export type RoleKind = keyof typeof roles;
export const roleKinds = ["owner", "app", "auditor"] as const satisfies readonly RoleKind[];
