CREATE TABLE "destination" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place_code" text NOT NULL,
	"name" text NOT NULL,
	"channel" text NOT NULL,
	"sealed" text NOT NULL,
	"mask" text NOT NULL,
	"events" text[] NOT NULL,
	"proposal_id" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	"stopped_at" timestamp with time zone,
	"stopped_by" uuid,
	"stopped_by_name" text,
	"stopped_reason" text,
	CONSTRAINT "destination_place" CHECK ("destination"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "destination_channel" CHECK ("destination"."channel" in ('email','webhook','wecom','dingtalk','feishu')),
	CONSTRAINT "destination_events" CHECK ("destination"."events" <@ array['batch.submitted','batch.returned','batch.approved','batch.issued','transfer.sent','transfer.arrived','transfer.overdue','transfer.reversed','deadline.approaching','deadline.missed','policy.published','import.completed','clock.advanced']::text[]
        and ("destination"."channel" = 'webhook' or "destination"."events" = '{}')),
	CONSTRAINT "destination_stopped_whole" CHECK (num_nulls("destination"."stopped_at", "destination"."stopped_by", "destination"."stopped_by_name", "destination"."stopped_reason") in (0, 4))
);
--> statement-breakpoint
ALTER TABLE "destination" ADD CONSTRAINT "destination_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "destination" ADD CONSTRAINT "destination_stopped_by_person_id_fk" FOREIGN KEY ("stopped_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "destination_name" ON "destination" USING btree ("place_code","name") WHERE "destination"."stopped_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_destination" ON "outbox" USING btree ("destination_id","number");
--> statement-breakpoint
-- Which office, which channel: fixed. Its address, secrets and events change by two people; it is stopped once, and stays.
CREATE TRIGGER "fixed" BEFORE UPDATE ON "destination" FOR EACH ROW
	WHEN (OLD."stopped_at" IS NOT NULL
		OR to_jsonb(OLD) - '{name,sealed,mask,events,proposal_id,stopped_at,stopped_by,stopped_by_name,stopped_reason}'::text[]
		IS DISTINCT FROM to_jsonb(NEW) - '{name,sealed,mask,events,proposal_id,stopped_at,stopped_by,stopped_by_name,stopped_reason}'::text[])
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "destination" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "destination" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CALL "fence_by_place"('destination', 'place_code');
--> statement-breakpoint
-- An act of a county is told to a subscriber of its province, whose row the county does not see: this says only that there is
-- one, and over which range of codes it listens.
CREATE FUNCTION "event_subscribers"(happened text[]) RETURNS TABLE (id uuid, place_code text, range_to text, events text[])
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT destination.id, destination.place_code, rpad(regexp_replace(destination.place_code, '(00){1,3}$', ''), 6, '9'),
		destination.events
	FROM destination
	WHERE destination.stopped_at IS NULL AND destination.events && happened
	ORDER BY destination.id
$$;
