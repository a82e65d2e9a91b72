import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { batch } from "./batches.ts";
import { person } from "./columns.ts";
import { recordedByColumns } from "./deadlines.ts";
import { notification } from "./reminders.ts";

/** 抄送: a batch brought to a colleague's notice. What he may do with it stays what his post gives. Append-only. */
export const batchCopy = pgTable(
  "batch_copy",
  {
    id: uuid("id").primaryKey(),
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batch.id),
    toPersonId: person("to_person_id").notNull(),
    toPersonName: text("to_person_name").notNull(),
    /** What told him; it knows when he read it. */
    notificationId: uuid("notification_id")
      .notNull()
      .unique()
      .references(() => notification.id),
    note: text("note"),
    ...recordedByColumns(),
  },
  (table) => [
    index("batch_copy_batch").on(table.batchId),
    index("batch_copy_person").on(table.toPersonId, table.recordedAt),
  ],
);
