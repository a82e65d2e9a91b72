CREATE TABLE "headcount_columns" (
	"place_code" text NOT NULL,
	"headings_sha256" text NOT NULL,
	"meanings" json NOT NULL,
	"noted_by" uuid NOT NULL,
	"noted_by_name" text NOT NULL,
	"noted_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "headcount_columns_place_code_headings_sha256_pk" PRIMARY KEY("place_code","headings_sha256"),
	CONSTRAINT "headcount_columns_place" CHECK ("headcount_columns"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "headcount_columns_sha256" CHECK ("headcount_columns"."headings_sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "place_writing" (
	"place_code" text NOT NULL,
	"written" text NOT NULL,
	"meant_code" text NOT NULL,
	"noted_by" uuid NOT NULL,
	"noted_by_name" text NOT NULL,
	"noted_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "place_writing_place_code_written_pk" PRIMARY KEY("place_code","written"),
	CONSTRAINT "place_writing_place" CHECK ("place_writing"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "place_writing_meant" CHECK ("place_writing"."meant_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "place_writing_text" CHECK (char_length("place_writing"."written") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "person_note" (
	"person_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"content" text NOT NULL,
	"kept_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "person_note_person_id_subject_pk" PRIMARY KEY("person_id","subject"),
	CONSTRAINT "person_note_subject" CHECK (char_length("person_note"."subject") between 1 and 80),
	CONSTRAINT "person_note_small" CHECK (octet_length("person_note"."content") <= 65536)
);
--> statement-breakpoint
ALTER TABLE "headcount_columns" ADD CONSTRAINT "headcount_columns_noted_by_person_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_writing" ADD CONSTRAINT "place_writing_noted_by_person_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_note" ADD CONSTRAINT "person_note_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CALL "fence_by_place"('headcount_columns', 'place_code');
--> statement-breakpoint
CALL "fence_by_place"('place_writing', 'place_code');
--> statement-breakpoint
ALTER TABLE "person_note" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "person_note" USING ("person_id" = (SELECT scope_person()) OR (SELECT scope_is_whole()));
