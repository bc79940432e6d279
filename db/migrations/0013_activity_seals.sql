CREATE TABLE "activity_seals" (
	"position" bigint PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activity_seals_once" UNIQUE("activity_id"),
	CONSTRAINT "activity_seals_hash_shape" CHECK ("activity_seals"."hash" ~ '^[0-9a-f]{64}$' and "activity_seals"."position" > 0)
);
--> statement-breakpoint
CREATE INDEX "activity_by_moment" ON "activity" USING btree ("created_at","id");
--> statement-breakpoint
CREATE TRIGGER activity_seals_are_append_only BEFORE UPDATE OR DELETE ON activity_seals
  FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER activity_seals_are_never_emptied BEFORE TRUNCATE ON activity_seals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
