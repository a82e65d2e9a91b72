import { frameWords } from "../app/words.zh.ts";
import { actsWords } from "../acts/words.zh.ts";
import { approvalsWords } from "../approvals/words.zh.ts";
import { attachmentsWords } from "../attachments/words.zh.ts";
import { auditWords } from "../audit/words.zh.ts";
import { authoringWords } from "../authoring/words.zh.ts";
import { batchesWords } from "../batches/words.zh.ts";
import { chartsWords } from "../charts/words.zh.ts";
import { comparingWords } from "../comparing/words.zh.ts";
import { datesWords } from "../dates/words.zh.ts";
import { deadlinesWords } from "../deadlines/words.zh.ts";
import { developerWords } from "../developer/words.zh.ts";
import { enrolmentWords } from "../enrolment/words.zh.ts";
import { explanationWords } from "../explanation/words.zh.ts";
import { exportsWords } from "../exports/words.zh.ts";
import { fieldWords } from "../field/words.zh.ts";
import { inboxWords } from "../inbox/words.zh.ts";
import { keysWords } from "../keys/words.zh.ts";
import { paletteWords } from "../palette/words.zh.ts";
import { viewsWords } from "../views/words.zh.ts";
import { notificationsWords } from "../notifications/words.zh.ts";
import { officeWords } from "../office/words.zh.ts";
import { outsideWords } from "../outside/words.zh.ts";
import { marksWords } from "../marks/words.zh.ts";
import { overviewWords } from "../overview/words.zh.ts";
import { peopleWords } from "../people/words.zh.ts";
import { policiesWords } from "../policies/words.zh.ts";
import { printWords } from "../print/words.zh.ts";
import { problemWords } from "../problems/words.zh.ts";
import { proposalsWords } from "../proposals/words.zh.ts";
import { reminderPlanWords } from "../reminders/words.zh.ts";
import { reportsWords } from "../reports/words.zh.ts";
import { sessionWords } from "../session/words.zh.ts";
import { settingsWords } from "../settings/words.zh.ts";
import { supposingWords } from "../supposing/words.zh.ts";
import { statementsWords } from "../statements/words.zh.ts";
import { tourWords } from "../tour/words.zh.ts";
import { transfersWords } from "../transfers/words.zh.ts";
import { wizardWords } from "../wizard/words.zh.ts";
import { yearsWords } from "../years/words.zh.ts";
import { domainWords } from "./domain.zh.ts";

export const resources = {
  frame: frameWords,
  session: sessionWords,
  domain: domainWords,
  acts: actsWords,
  attachments: attachmentsWords,
  problems: problemWords,
  overview: overviewWords,
  exports: exportsWords,
  reports: reportsWords,
  inbox: inboxWords,
  keys: keysWords,
  palette: paletteWords,
  views: viewsWords,
  batches: batchesWords,
  explanation: explanationWords,
  transfers: transfersWords,
  statements: statementsWords,
  enrolment: enrolmentWords,
  wizard: wizardWords,
  people: peopleWords,
  settings: settingsWords,
  office: officeWords,
  policies: policiesWords,
  print: printWords,
  proposals: proposalsWords,
  reminderPlan: reminderPlanWords,
  authoring: authoringWords,
  charts: chartsWords,
  comparing: comparingWords,
  supposing: supposingWords,
  dates: datesWords,
  deadlines: deadlinesWords,
  developer: developerWords,
  audit: auditWords,
  marks: marksWords,
  approvals: approvalsWords,
  notifications: notificationsWords,
  tour: tourWords,
  outside: outsideWords,
  years: yearsWords,
  field: fieldWords,
};
