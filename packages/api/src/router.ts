import { accountRouter } from "./routers/account.ts";
import { apportionmentRouter } from "./routers/apportionment.ts";
import { approvalsRouter } from "./routers/approvals.ts";
import { attachmentsRouter } from "./routers/attachments.ts";
import { batchesRouter } from "./routers/batches.ts";
import { clockRouter } from "./routers/clock.ts";
import { calendarRouter } from "./routers/calendar.ts";
import { destinationsRouter } from "./routers/destinations.ts";
import { enrolmentRouter } from "./routers/enrolment.ts";
import { apiKeysRouter } from "./routers/api-keys.ts";
import { exportsRouter } from "./routers/exports.ts";
import { auditRouter } from "./routers/audit.ts";
import { deadlinesRouter } from "./routers/deadlines.ts";
import { fiscalYearsRouter } from "./routers/fiscal-years.ts";
import { officeSettingsRouter } from "./routers/office-settings.ts";
import { inboxRouter, overviewRouter } from "./routers/overview.ts";
import { peopleRouter } from "./routers/people.ts";
import { performanceRouter } from "./routers/performance.ts";
import { policiesRouter } from "./routers/policies.ts";
import { proposalsRouter } from "./routers/proposals.ts";
import { notificationsRouter, outboxRouter, remindersRouter } from "./routers/reminders.ts";
import { reportsRouter } from "./routers/reports.ts";
import { sessionRouter } from "./routers/session.ts";
import { statementsRouter } from "./routers/statements.ts";
import { transfersRouter } from "./routers/transfers.ts";
import { viewsRouter } from "./routers/views.ts";
import { router } from "./trpc.ts";

const procedures = {
  account: accountRouter,
  apiKeys: apiKeysRouter,
  apportionment: apportionmentRouter,
  approvals: approvalsRouter,
  attachments: attachmentsRouter,
  audit: auditRouter,
  batches: batchesRouter,
  calendar: calendarRouter,
  deadlines: deadlinesRouter,
  destinations: destinationsRouter,
  enrolment: enrolmentRouter,
  exports: exportsRouter,
  fiscalYears: fiscalYearsRouter,
  inbox: inboxRouter,
  notifications: notificationsRouter,
  officeSettings: officeSettingsRouter,
  outbox: outboxRouter,
  overview: overviewRouter,
  people: peopleRouter,
  performance: performanceRouter,
  policies: policiesRouter,
  proposals: proposalsRouter,
  reminders: remindersRouter,
  reports: reportsRouter,
  session: sessionRouter,
  statements: statementsRouter,
  transfers: transfersRouter,
  views: viewsRouter,
};

/** What every store has. */
export const appRouter = router(procedures);

/** What a demonstration has besides: a clock that can be moved. A production store does not know the name. */
export const demonstrationRouter = router({ ...procedures, clock: clockRouter });
/** All a client needs to know of the server, and a type only. */
export type AppRouter = typeof demonstrationRouter;
