DROP INDEX "reminder_outbox";--> statement-breakpoint
CREATE INDEX "transfer_owed_by_place" ON "transfer" USING btree ("place_code","due_on") WHERE "transfer"."stage" not in ('arrived', 'cancelled', 'rejected');--> statement-breakpoint
CREATE INDEX "transfer_owed" ON "transfer" USING btree ("due_on","batch_id","level","payer_code") WHERE "transfer"."stage" not in ('arrived', 'cancelled', 'rejected');--> statement-breakpoint
CREATE INDEX "reminder_outbox" ON "reminder" USING btree ("outbox_id","place_code");