ALTER TABLE "transfer" ADD COLUMN "held_by" uuid;--> statement-breakpoint
ALTER TABLE "transfer" ADD COLUMN "held_by_name" text;--> statement-breakpoint
ALTER TABLE "transfer" ADD COLUMN "held_reason" text;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_held_by_person_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_held_whole" CHECK (num_nulls("transfer"."held_by", "transfer"."held_by_name", "transfer"."held_reason") in (0, 3));