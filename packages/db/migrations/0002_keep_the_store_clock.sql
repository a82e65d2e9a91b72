-- The moment of every record: the database's time, in a demonstration moved by the days its story needs.
CREATE FUNCTION "store_now"() RETURNS timestamptz LANGUAGE sql STABLE AS $$
	SELECT now() + coalesce((SELECT "clock_offset_days" FROM "store"), 0) * interval '1 day'
$$;
--> statement-breakpoint
ALTER TABLE "batch" ALTER COLUMN "created_at" SET DEFAULT store_now();--> statement-breakpoint
ALTER TABLE "batch" ALTER COLUMN "updated_at" SET DEFAULT store_now();--> statement-breakpoint
ALTER TABLE "batch_event" ALTER COLUMN "at" SET DEFAULT store_now();--> statement-breakpoint
ALTER TABLE "headcount_version" ALTER COLUMN "imported_at" SET DEFAULT store_now();--> statement-breakpoint
ALTER TABLE "idempotency" ALTER COLUMN "at" SET DEFAULT store_now();--> statement-breakpoint
ALTER TABLE "policy_version" ALTER COLUMN "first_used_at" SET DEFAULT store_now();--> statement-breakpoint
ALTER TABLE "arrival" ALTER COLUMN "confirmed_at" SET DEFAULT store_now();--> statement-breakpoint
ALTER TABLE "transfer_event" ALTER COLUMN "at" SET DEFAULT store_now();