CREATE TABLE "batch_policy" (
	"batch_id" uuid NOT NULL,
	"policy_id" text NOT NULL,
	"version" text NOT NULL,
	CONSTRAINT "batch_policy_batch_id_policy_id_pk" PRIMARY KEY("batch_id","policy_id")
);
--> statement-breakpoint
ALTER TABLE "obligation" DROP CONSTRAINT "obligation_level";--> statement-breakpoint
ALTER TABLE "transfer" DROP CONSTRAINT "transfer_level";--> statement-breakpoint
ALTER TABLE "batch_policy" ADD CONSTRAINT "batch_policy_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_policy" ADD CONSTRAINT "batch_policy_version_policy_version_version_fk" FOREIGN KEY ("version") REFERENCES "public"."policy_version"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_level" CHECK ("obligation"."level" in ('central','province','city','county','township','development_zone','central_and_local','central_and_province','local','province_and_city','city_and_county','county_and_township'));--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_level" CHECK ("transfer"."level" in ('central','province','city','county','township','development_zone','central_and_local','central_and_province','local','province_and_city','city_and_county','county_and_township'));--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "batch_policy" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "batch_policy" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
