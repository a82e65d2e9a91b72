import { createHash, randomUUID } from "node:crypto";

import { escapeIdentifier } from "pg";
import type { Client } from "pg";

import { createDatabase, withSuperuser } from "../bundled/accounts.ts";
import { superuserOf, urlOf } from "../bundled/address.ts";
import { closeDatabase, openDatabase } from "../connect.ts";
import type { Database } from "../connect.ts";
import { committedMigrations, readChecksums } from "../migration-files.ts";
import { migrate } from "../migrate.ts";
import { joinTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

export interface TestDatabase {
  /** The app's login: the same rights as in production, and no scope but that of each transaction. */
  readonly url: string;
  readonly app: Database;
  /** The same login with the whole store in scope: for what a test puts in and looks at. */
  readonly db: Database;
  /** For what a test must do behind the app's back (tamper, age a row). */
  readonly ownerUrl: string;
  readonly auditorUrl: string;
  /** Past all rights and triggers: for tests of tampering, and of lost connections. */
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

/** A fresh copy of the migrated database on real PostgreSQL, for one test file; `drop()` it after all its tests. */
export async function testDatabase(): Promise<TestDatabase> {
  return lendMigrated(await joinTestServer());
}

/** A fresh copy of what `original` holds; nobody may be connected to that one. */
export async function copyOfDatabase(original: TestDatabase): Promise<TestDatabase> {
  return lendCopy(await joinTestServer(), original);
}

/** The same before any migration. */
export async function blankDatabase(): Promise<TestDatabase> {
  return lend(await joinTestServer(), undefined);
}

export async function lendMigrated(server: TestServer): Promise<TestDatabase> {
  return lend(server, await migratedTemplate(server));
}

export function lendCopy(server: TestServer, original: TestDatabase): Promise<TestDatabase> {
  return lend(server, new URL(original.ownerUrl).pathname.slice(1));
}

async function lend(
  { address, client }: TestServer,
  template: string | undefined,
): Promise<TestDatabase> {
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(client, database, template);
  const url = urlOf(address, "app", database);
  // A statement on a lost connection fails of itself.
  const told = { applicationName: "daowei-test", onConnectionLost: () => undefined };
  const open = (at: string) => openDatabase({ url: at, ...told });
  const [app, db] = [open(url), open(`${url}?options=${encodeURIComponent(wholeStore)}`)];
  return {
    url,
    app,
    db,
    ownerUrl: urlOf(address, "owner", database),
    auditorUrl: urlOf(address, "auditor", database),
    superuserUrl: superuserOf(address, database),
    drop: async () => {
      await Promise.all([closeDatabase(app), closeDatabase(db)]);
      // Not by `client`: PostgreSQL may have been started again since.
      await withSuperuser(address, (superuser) =>
        superuser.query(`DROP DATABASE ${escapeIdentifier(database)} WITH (FORCE)`),
      );
      await client.end();
    },
  };
}

const wholeStore = "-c TimeZone=UTC -c daowei.scope=whole";

const templateLock = 7_239_415_808;

/** Made once for each state of the migrations; a run that is killed half-way leaves only a name that nobody looks for. */
async function migratedTemplate({ address, client }: TestServer): Promise<string> {
  const digest = createHash("sha256")
    .update(JSON.stringify(readChecksums(committedMigrations)))
    .digest("hex")
    .slice(0, 16);
  const template = `template_${digest}`;
  await client.query("SELECT pg_advisory_lock($1)", [templateLock]);
  try {
    if (!(await databaseExists(client, template)))
      await makeTemplate({ address, client }, template);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [templateLock]);
  }
  return template;
}

async function makeTemplate({ address, client }: TestServer, template: string): Promise<void> {
  const building = `building_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(client, building);
  await migrate(urlOf(address, "owner", building));
  await client.query(
    `ALTER DATABASE ${escapeIdentifier(building)} RENAME TO ${escapeIdentifier(template)}`,
  );
}

async function databaseExists(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  return rowCount === 1;
}
