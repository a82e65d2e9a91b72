ALTER TABLE "payment_order" ADD COLUMN "failures" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment_order" ADD COLUMN "failed_because" text;--> statement-breakpoint
ALTER TABLE "payment_order" ADD CONSTRAINT "payment_order_failures" CHECK ("payment_order"."failures" >= 0 and ("payment_order"."failures" > 0) = ("payment_order"."failed_because" is not null));--> statement-breakpoint
-- What may change of an order, and now its failures too; all else was fixed when it was given.
DROP TRIGGER "fixed" ON "payment_order";
--> statement-breakpoint
CREATE TRIGGER "fixed" BEFORE UPDATE ON "payment_order" FOR EACH ROW
	WHEN (to_jsonb(OLD) - '{status,attempt,fence,leased_until,due_at,failures,failed_because,last_called_at,remote_id,paid_on,remote_reason,last_seq}'::text[]
		IS DISTINCT FROM to_jsonb(NEW) - '{status,attempt,fence,leased_until,due_at,failures,failed_because,last_called_at,remote_id,paid_on,remote_reason,last_seq}'::text[]
		OR NEW."fence" < OLD."fence" OR NEW."attempt" < OLD."attempt")
	EXECUTE FUNCTION "refuse_change"();
