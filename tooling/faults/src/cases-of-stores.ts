import { by, db, operations, server, trial } from "./fault-case.ts";
import type { FaultCase } from "./fault-case.ts";

const audit = `${operations}/audit.test.ts`;
const transact = `${db}/transact.test.ts`;
const migrate = `${db}/migrate.test.ts`;
const backup = `${db}/bundled/backup.test.ts`;
const payments = "tooling/payment-simulator/src/payments.test.ts";
const killed = `${server}/killed-server.test.ts`;
const corrected = `${operations}/statements/corrected-statements.test.ts`;
const cutLines = "tooling/faults/src/cut-at-each-journey.test.ts";
const eachFault = "tooling/faults/src/faults.test.ts";
const bundledDisk = "tooling/faults/src/bundled-full-disk.test.ts";
const chain = `${operations}/verification/chain.test.ts`;

/** Cases 21 to 44: databases, files, statements, migrations, backups, the audit, lines and rounding. */
export const casesOfStores: readonly FaultCase[] = [
  {
    number: 21,
    fault: "PostgreSQL restarted under load",
    shownBy: [
      ...by(
        `${db}/restart.test.ts`,
        "PostgreSQL stopped fast and started again",
        "PostgreSQL stopped immediately and started again",
      ),
      ...by(killed, "when PostgreSQL is killed the server lives on"),
      ...trial,
    ],
  },
  {
    number: 22,
    fault: "back-end ended in a transaction, line lost at COMMIT",
    shownBy: [
      ...by(
        transact,
        "a line cut after COMMIT was sent is told as indefinite",
        "a back-end ended in the middle of the work fails that work only",
      ),
      ...by(cutLines, "every act on the way of the money, cut off at each"),
      ...trial,
    ],
  },
  {
    number: 23,
    fault: "serialization failures and deadlocks",
    shownBy: by(
      transact,
      "two that collide when serializable both finish",
      "two that lock crosswise both finish",
      "trying again has an end",
    ),
  },
  {
    number: 24,
    fault: "disk full",
    shownBy: [
      ...by(
        `${db}/bundled/server-output.test.ts`,
        "every sentence says what happened and ends as a sentence",
      ),
      ...trial,
      ...by(eachFault, "a full disk is full for PostgreSQL"),
      ...by(bundledDisk, "loses nothing that it acknowledged, and goes on when there is room"),
    ],
    open: "disks are filled where the user may mount one; elsewhere these tests say that they are left out. Exports leave over the line and need no disk; the files that commands write are not tried on a full one",
  },
  {
    number: 25,
    fault: "connection pool exhausted",
    shownBy: [
      ...by(
        `${db}/connect.test.ts`,
        "a pool with nothing free answers with an error in bounded time",
        "fifty slow calls over two connections all finish",
      ),
      ...by(transact, "using the outer database inside its own transaction fails at once"),
    ],
  },
  {
    number: 26,
    fault: "large import blocks the server",
    shownBy: [
      ...by(
        `${operations}/import/read-apart.test.ts`,
        "a large file is read in a thread of its own",
      ),
      ...by(`${server}/http/guards.test.ts`, "files to import may be larger"),
    ],
  },
  {
    number: 27,
    fault: "poison files",
    shownBy: [
      ...by(
        `${operations}/import/poison/poison-files.test.ts`,
        "every poison file is read or refused",
      ),
      ...by(
        `${operations}/import/read-headcounts.properties.test.ts`,
        "no bytes whatever make reading throw",
        "a workbook with any byte changed is refused or read, never thrown at",
      ),
      ...by("apps/web/src/files/csv-text.test.ts", "no cell can run as a formula"),
    ],
  },
  {
    number: 28,
    fault: "one poison row among good ones",
    shownBy: [
      ...by(`${operations}/transfers/transfers.test.ts`, "gives one result for each of many"),
      ...by(payments, "money that comes back after it was confirmed waits for a person"),
    ],
  },
  {
    number: 29,
    fault: "the same, an overlapping or a corrected statement",
    shownBy: by(
      corrected,
      "the same file is refused, an overlapping one adds only its new lines",
      "a corrected statement replaces the earlier one, which stays",
    ),
  },
  {
    number: 30,
    fault: "reconciliation twice, at once, with equal amounts",
    shownBy: [
      ...by(corrected, "two who confirm one line at once spend it once"),
      ...by(
        `${operations}/statements/matching.test.ts`,
        "two lines of one amount stay with a person",
      ),
    ],
  },
  {
    number: 31,
    fault: "migration interrupted",
    shownBy: by(migrate, "a process killed in the middle of a file leaves nothing of it"),
  },
  {
    number: 32,
    fault: "migration by three nodes at once",
    shownBy: by(migrate, "three processes that migrate at once all succeed"),
  },
  {
    number: 33,
    fault: "older daowei on a newer schema and the other way round",
    shownBy: by(
      migrate,
      "an older daowei on a newer database is refused",
      "a newer daowei on an older database does not serve before it has migrated",
    ),
  },
  {
    number: 34,
    fault: "migration edited after release, or out of order",
    shownBy: by(
      migrate,
      "a file edited after it ran here is refused",
      "a migration slipped in before one that ran is refused",
    ),
  },
  {
    number: 35,
    fault: "migration of much data while people write",
    shownBy: by(`${db}/migrate-large-store.test.ts`, "a full store is migrated while others write"),
    open: "no release stands behind the schema from which it starts: it is that of the migration before transfers and events were changed last",
  },
  {
    number: 36,
    fault: "restore to a moment",
    shownBy: by(
      backup,
      "rolled forward to a moment, what was done before it is there and nothing after it",
    ),
  },
  {
    number: 37,
    fault: "damaged backup",
    shownBy: by(backup, "a bit that turns on the disk is found by the checksums of the pages"),
  },
  {
    number: 38,
    fault: "tampering with the audit",
    shownBy: by(
      chain,
      "betrays an entry sealed anew by itself",
      "betrays an entry cut out of the middle",
      "betrays a tail cut off",
      "betrays an entry put in, and two that changed places",
      "a tail cut off together with its head is found by the anchor, and by nothing else",
      "a chain rewritten from a changed entry on is found by the anchor, and by nothing else",
    ),
  },
  {
    number: 39,
    fault: "audit under many writers",
    shownBy: by(
      audit,
      "the chain does not fork under many writers at once, nor is there a false alarm",
    ),
  },
  {
    number: 40,
    fault: "bundled server: kills, first start cut off, second daowei, full disk",
    shownBy: [
      ...by(
        `${db}/bundled/kill.test.ts`,
        "after kill -9 of daowei the next start takes over the running PostgreSQL",
        "after kill -9 of daowei and of PostgreSQL the next start recovers",
        "a second daowei on the folder is refused",
      ),
      ...by(
        `${db}/bundled/start.test.ts`,
        "an unfinished folder left by a killed start is cleared and made anew",
      ),
      ...by(
        bundledDisk,
        "daowei with its own PostgreSQL on a disk that is full says so by name",
        "a start on a full disk ends with a sentence, and the next one with room comes up",
      ),
    ],
  },
  {
    number: 41,
    fault: "webhook receiver slow, failing or inside",
    shownBy: [
      ...by(
        `${operations}/channels/webhook.test.ts`,
        "waits for no answer for ever, and reads no answer without end",
        "follows no redirect",
        "does not reach this machine unless the operator allows it",
      ),
      ...by(
        `${operations}/destinations/delivery.test.ts`,
        "what a receiver refuses for good waits for a person",
        "a webhook is told of an issued batch and its sending in order",
      ),
    ],
  },
  {
    number: 42,
    fault: "graceful stop under load",
    shownBy: [
      ...trial,
      ...by(
        `${server}/start/listener.test.ts`,
        "closing lets a running request end",
        "closing does not wait for ever",
      ),
    ],
  },
  {
    number: 43,
    fault: "half-open clients, delays, lost packets",
    shownBy: [
      ...trial,
      ...by(
        "tooling/e2e/src/killed-under-a-dialog.test.ts",
        "the page says that the outcome is unknown",
      ),
    ],
  },
  {
    number: 44,
    fault: "rounding",
    shownBy: [
      ...by(
        "packages/domain/src/money/allot.properties.test.ts",
        "parts always add up to the whole",
        "what is over goes to the largest remainders, and of equal ones to the earlier",
      ),
      ...by(
        "packages/domain/src/apportionment/apportionment.properties.test.ts",
        "the order of places changes no amount",
      ),
    ],
  },
];
