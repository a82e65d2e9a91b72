import { by, operations, server, trial } from "./fault-case.ts";
import type { FaultCase } from "./fault-case.ts";

const races = `${operations}/approvals/races.test.ts`;
const acts = `${operations}/batches/acts.test.ts`;
const audit = `${operations}/audit.test.ts`;
const payments = "tooling/payment-simulator/src/payments.test.ts";
const simulation = "tooling/reminders-simulation/src/year.test.ts";
const killed = `${server}/killed-server.test.ts`;
const decisions = `${operations}/approvals/decisions.test.ts`;
const apiKeys = `${operations}/api-keys/api-keys.test.ts`;
const cutLines = "tooling/faults/src/cut-at-each-journey.test.ts";
const approvalPolicies = `${operations}/approvals/policies.test.ts`;

/** Cases 1 to 20: kills, races, keys, persons, rules and clocks. */
export const casesOfActs: readonly FaultCase[] = [
  {
    number: 1,
    fault: "kill -9 during an approval",
    shownBy: [...trial, ...by(cutLines, "every act on the way of the money, cut off at each")],
  },
  {
    number: 2,
    fault: "kill -9 while a batch is made or submitted",
    shownBy: [
      ...trial,
      ...by(killed, "killed, on the bundled database", "killed, on the office's own database"),
      ...by(cutLines, "every act on the way of the money, cut off at each"),
    ],
    open: "a batch of 98 counties at most, not of 3,000 items: it is one transaction whatever its size",
  },
  {
    number: 3,
    fault: "kill -9 during an act on many",
    shownBy: [
      ...trial,
      ...by(`${operations}/approvals/bulk.test.ts`, "many are decided in one act"),
      ...by(cutLines, "3,000 decided in one act, cut off after each of its journeys"),
    ],
  },
  {
    number: 4,
    fault: "kill -9 between commit and mail or webhook",
    shownBy: by(
      simulation,
      "a year with kills, pauses, jumps of the clock and three days without any worker",
    ),
  },
  {
    number: 5,
    fault: "kill -9 inside the call to the paying system",
    shownBy: by(
      payments,
      "a worker killed while the paying system works on its order leaves one movement",
      "lost after it was carried out: asked about, and never told again",
    ),
  },
  {
    number: 6,
    fault: "two or three approvers at once",
    shownBy: by(races, "two of two: both count", "two of three: two count"),
  },
  {
    number: 7,
    fault: "approve against reject, recall and edit",
    shownBy: [
      ...by(races, "one who rejects: one verdict stands", "a recall: what is recalled"),
      ...by(races, "a recall and a new submission: nobody agrees to a revision he has not seen"),
      ...trial,
    ],
  },
  {
    number: 8,
    fault: "one key many times in parallel",
    shownBy: [
      ...by(races, "fifty identical calls have one effect and one answer"),
      ...by(audit, "answers fifty calls at once with one effect"),
      ...trial,
    ],
  },
  {
    number: 9,
    fault: "one key with another body",
    shownBy: [
      ...by(
        `${operations}/transfers/writes.test.ts`,
        "has one effect however often it is sent, and refuses the key with another body",
      ),
      ...by(
        "packages/api/src/router-over-http.test.ts",
        "a key sent again gives the same reply, and with another body a conflict",
      ),
    ],
  },
  {
    number: 10,
    fault: "reply lost after commit",
    shownBy: [
      ...trial,
      ...by(
        "tooling/e2e/src/killed-under-a-dialog.test.ts",
        "asks again with the same key, and the act has happened once",
      ),
    ],
  },
  {
    number: 11,
    fault: "again while the first attempt runs, or after it crashed",
    shownBy: by(
      audit,
      "is not burnt by a first attempt that crashed",
      "is free again after a refusal",
    ),
  },
  {
    number: 12,
    fault: "one person in two roles, two sessions, as delegate, by a key",
    shownBy: [
      ...by(acts, "the preparer never decides on his own work", "who reviewed does not approve"),
      ...by(decisions, "lets the delegate decide, names both, and counts neither twice"),
      ...by(
        apiKeys,
        "prepares and submits for its owner, who can decide on none of it in whatever post",
      ),
    ],
  },
  {
    number: 13,
    fault: "delegate, reassignment or promotion leads to the preparer",
    shownBy: by(
      decisions,
      "is closed to the preparer, as delegate and as delegator",
      "goes to nobody who prepared it",
    ),
  },
  {
    number: 14,
    fault: "post or account ends between opening and clicking",
    shownBy: [
      ...by(
        acts,
        "a post that has ended decides nothing, also when it ends while the page is open",
      ),
      ...by(
        `${server}/http/sign-in-routes.test.ts`,
        "disabling a person ends open sessions and lets none begin",
      ),
    ],
  },
  {
    number: 15,
    fault: "approval policy changed while requests are open",
    shownBy: by(approvalPolicies, "what is under way keeps its own"),
  },
  {
    number: 16,
    fault: "splitting below a threshold, editing after approval",
    shownBy: [
      ...by(approvalPolicies, "as soon as one payer's documents together reach the threshold"),
      ...by(acts, "what was decided on a batch sent back is void when it comes again"),
    ],
  },
  {
    number: 17,
    fault: "clock jumps",
    shownBy: [
      ...by(audit, "come from the database's clock, whatever this machine's says"),
      ...by(`${operations}/store/store.test.ts`, "the story's clock and the database's clock turn"),
      ...by(
        simulation,
        "a year with kills, pauses, jumps of the clock and three days without any worker",
      ),
      ...trial,
      ...by(
        `${operations}/store/turned-database-clock.test.ts`,
        "acts keep their order, though an act bears an earlier time",
        "nobody is reminded twice of a step, and of none is nothing said any more",
        "rounds go on and messages leave when it is put back",
      ),
    ],
  },
  {
    number: 18,
    fault: "clocks of database and server differ",
    shownBy: [
      ...by(audit, "come from the database's clock, whatever this machine's says"),
      ...by(
        `${operations}/store/turned-database-clock.test.ts`,
        "it is wrong for every connection from one moment to the next",
      ),
    ],
  },
  {
    number: 19,
    fault: "workers on several nodes, one dies or sleeps with work in hand",
    shownBy: [
      ...by(payments, "three workers, lost replies, delays, rejections and returned money"),
      ...by(
        `${operations}/reminders/scan.test.ts`,
        "five servers that look at once write every reminder once",
      ),
      ...by(
        `${operations}/outbox/delivery.test.ts`,
        "three workers that send at once send each message once",
        "who was taken to be dead and comes back writes nothing over what the next one did",
      ),
      ...by(
        simulation,
        "a year with kills, pauses, jumps of the clock and three days without any worker",
      ),
    ],
    open: "a worker is stopped for longer than its lease, seconds and not minutes",
  },
  {
    number: 20,
    fault: "scheduler down over a deadline",
    shownBy: [
      ...by(
        `${operations}/reminders/scan.test.ts`,
        "after three days without any server over the due date comes one reminder, marked late",
      ),
      ...by(
        simulation,
        "a year with kills, pauses, jumps of the clock and three days without any worker",
      ),
    ],
  },
];
