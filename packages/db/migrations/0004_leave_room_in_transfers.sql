DROP INDEX "transfer_batch_stage";--> statement-breakpoint
-- A transfer is updated seven times in its life and no index covers what changes: with room on its page, no index is touched.
ALTER TABLE "transfer" SET (fillfactor = 50);
