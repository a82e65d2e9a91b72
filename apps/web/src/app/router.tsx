import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { readAuditSearch } from "../audit/search.ts";
import { readBatchListSearch, readBatchSearch } from "../batches/search.ts";
import { readDeadlinesSearch } from "../deadlines/search.ts";
import { readEnrolmentSearch, readImportSearch } from "../enrolment/search.ts";
import { readExplainSearch } from "../explanation/search.ts";
import { readInboxSearch } from "../inbox/search.ts";
import { readRemindersSearch } from "../outside/search.ts";
import { readPeopleSearch } from "../people/search.ts";
import { readCompareSearch, readWhatIfSearch, readWriteSearch } from "../policies/search.ts";
import { readSignInSearch } from "../session/search.ts";
import { readStatementsSearch } from "../statements/search.ts";
import { readTransfersSearch } from "../transfers/search.ts";
import { readWizardSearch } from "../wizard/search.ts";
import { frame, root } from "./frame-route.ts";
import { sheets } from "./sheet-routes.ts";
import { RouteFailure, RouteMissing, RouteWaiting } from "./route-states.tsx";

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/login",
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import("../session/sign-in-page.tsx"), "SignInPage"),
});

const parent = () => frame;

const overview = createRoute({
  getParentRoute: parent,
  path: "/",
  component: lazyRouteComponent(() => import("../overview/overview-page.tsx"), "OverviewPage"),
});
const inbox = createRoute({
  getParentRoute: parent,
  path: "/inbox",
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import("../inbox/inbox-page.tsx"), "InboxPage"),
});
const batches = createRoute({
  getParentRoute: parent,
  path: "/batches",
  validateSearch: readBatchListSearch,
  component: lazyRouteComponent(() => import("../batches/batch-list-page.tsx"), "BatchListPage"),
});
const newBatch = createRoute({
  getParentRoute: parent,
  path: "/batches/new",
  validateSearch: readWizardSearch,
  component: lazyRouteComponent(() => import("../wizard/wizard-page.tsx"), "WizardPage"),
});
const batch = createRoute({
  getParentRoute: parent,
  path: "/batches/$batchId",
  validateSearch: readBatchSearch,
  component: lazyRouteComponent(() => import("../batches/batch-page.tsx"), "BatchPage"),
});
const transfers = createRoute({
  getParentRoute: parent,
  path: "/transfers",
  validateSearch: readTransfersSearch,
  component: lazyRouteComponent(() => import("../transfers/transfers-page.tsx"), "TransfersPage"),
});
const transfer = createRoute({
  getParentRoute: parent,
  path: "/transfers/$transferId",
  component: lazyRouteComponent(() => import("../transfers/transfer-page.tsx"), "TransferPage"),
});
const statements = createRoute({
  getParentRoute: parent,
  path: "/statements",
  validateSearch: readStatementsSearch,
  component: lazyRouteComponent(
    () => import("../statements/statements-page.tsx"),
    "StatementsPage",
  ),
});
const reports = createRoute({
  getParentRoute: parent,
  path: "/reports",
  component: lazyRouteComponent(() => import("../reports/reports-page.tsx"), "ReportsPage"),
});
const levelAccount = createRoute({
  getParentRoute: parent,
  path: "/reports/levels",
  component: lazyRouteComponent(
    () => import("../reports/level-account-page.tsx"),
    "LevelAccountPage",
  ),
});
const explain = createRoute({
  getParentRoute: parent,
  path: "/explain",
  validateSearch: readExplainSearch,
  component: lazyRouteComponent(() => import("../explanation/explain-page.tsx"), "ExplainPage"),
});
const enrolment = createRoute({
  getParentRoute: parent,
  path: "/enrolment",
  validateSearch: readEnrolmentSearch,
  component: lazyRouteComponent(() => import("../enrolment/enrolment-page.tsx"), "EnrolmentPage"),
});
const importHeads = createRoute({
  getParentRoute: parent,
  path: "/enrolment/import",
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import("../enrolment/import-page.tsx"), "ImportPage"),
});
const policies = createRoute({
  getParentRoute: parent,
  path: "/policies",
  component: lazyRouteComponent(() => import("../policies/policies-page.tsx"), "PoliciesPage"),
});
const writePolicy = createRoute({
  getParentRoute: parent,
  path: "/policies/write",
  validateSearch: readWriteSearch,
  component: lazyRouteComponent(() => import("../authoring/author-page.tsx"), "AuthorPage"),
});
const comparePolicies = createRoute({
  getParentRoute: parent,
  path: "/policies/compare",
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import("../comparing/compare-page.tsx"), "ComparePage"),
});
const whatIf = createRoute({
  getParentRoute: parent,
  path: "/policies/what-if",
  validateSearch: readWhatIfSearch,
  component: lazyRouteComponent(() => import("../supposing/what-if-page.tsx"), "WhatIfPage"),
});
const approvalRules = createRoute({
  getParentRoute: parent,
  path: "/approval-rules",
  component: lazyRouteComponent(() => import("../approvals/rules-page.tsx"), "RulesPage"),
});
const delegations = createRoute({
  getParentRoute: parent,
  path: "/delegations",
  component: lazyRouteComponent(
    () => import("../approvals/delegations-page.tsx"),
    "DelegationsPage",
  ),
});
const proposals = createRoute({
  getParentRoute: parent,
  path: "/proposals",
  component: lazyRouteComponent(() => import("../proposals/proposals-page.tsx"), "ProposalsPage"),
});
const proposal = createRoute({
  getParentRoute: parent,
  path: "/proposals/$proposalId",
  component: lazyRouteComponent(() => import("../proposals/proposal-page.tsx"), "ProposalPage"),
});
const policy = createRoute({
  getParentRoute: parent,
  path: "/policies/$policyId",
  component: lazyRouteComponent(() => import("../policies/policy-page.tsx"), "PolicyPage"),
});
const deadlines = createRoute({
  getParentRoute: parent,
  path: "/deadlines",
  validateSearch: readDeadlinesSearch,
  component: lazyRouteComponent(() => import("../deadlines/deadlines-page.tsx"), "DeadlinesPage"),
});
const years = createRoute({
  getParentRoute: parent,
  path: "/years",
  component: lazyRouteComponent(() => import("../years/years-page.tsx"), "YearsPage"),
});
const audit = createRoute({
  getParentRoute: parent,
  path: "/audit",
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import("../audit/audit-page.tsx"), "AuditPage"),
});

const settings = createRoute({
  getParentRoute: parent,
  path: "/settings",
  component: lazyRouteComponent(() => import("../settings/settings-page.tsx"), "SettingsPage"),
});
const reminders = createRoute({
  getParentRoute: parent,
  path: "/settings/reminders",
  validateSearch: readRemindersSearch,
  component: lazyRouteComponent(() => import("../outside/reminders-page.tsx"), "RemindersPage"),
});
const performancePage = createRoute({
  getParentRoute: parent,
  path: "/settings/performance",
  component: lazyRouteComponent(() => import("../field/performance-page.tsx"), "PerformancePage"),
});
const webhooks = createRoute({
  getParentRoute: parent,
  path: "/developer/webhooks",
  component: lazyRouteComponent(() => import("../outside/webhooks-page.tsx"), "WebhooksPage"),
});
const developer = createRoute({
  getParentRoute: parent,
  path: "/developer",
  component: lazyRouteComponent(() => import("../developer/developer-page.tsx"), "DeveloperPage"),
});
const reference = createRoute({
  getParentRoute: parent,
  path: "/developer/reference",
  component: lazyRouteComponent(() => import("../developer/reference-page.tsx"), "ReferencePage"),
});
const people = createRoute({
  getParentRoute: parent,
  path: "/admin/users",
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import("../people/people-page.tsx"), "PeoplePage"),
});

const peopleList = createRoute({
  getParentRoute: parent,
  path: "/admin/users/import",
  component: lazyRouteComponent(
    () => import("../people-list/people-list-page.tsx"),
    "PeopleListPage",
  ),
});

const missing = createRoute({ getParentRoute: parent, path: "$", component: RouteMissing });

const tree = root.addChildren([
  signIn,
  frame.addChildren([
    overview,
    inbox,
    batches,
    newBatch,
    batch,
    transfers,
    transfer,
    statements,
    reports,
    levelAccount,
    explain,
    enrolment,
    importHeads,
    policies,
    writePolicy,
    comparePolicies,
    whatIf,
    policy,
    approvalRules,
    delegations,
    proposals,
    proposal,
    deadlines,
    years,
    audit,
    settings,
    reminders,
    performancePage,
    developer,
    reference,
    webhooks,
    people,
    peopleList,
    ...sheets,
    missing,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  context: {},
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: RouteWaiting,
  defaultPendingMs: 150,
  defaultErrorComponent: RouteFailure,
  defaultNotFoundComponent: RouteMissing,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
