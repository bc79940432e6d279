CREATE TABLE "live_rooms" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" uuid NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "live_rooms_status" CHECK ("live_rooms"."status" in ('open', 'ended')),
	CONSTRAINT "live_rooms_ended_at" CHECK (("live_rooms"."status" = 'ended') = ("live_rooms"."ended_at" is not null)),
	CONSTRAINT "live_rooms_ended_after_opened" CHECK ("live_rooms"."ended_at" >= "live_rooms"."opened_at")
);
--> statement-breakpoint
ALTER TABLE "event_facts" ADD COLUMN "broadcast" text;--> statement-breakpoint
ALTER TABLE "live_rooms" ADD CONSTRAINT "live_rooms_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_rooms" ADD CONSTRAINT "live_rooms_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_rooms_open" ON "live_rooms" USING btree ("event_id") WHERE "live_rooms"."status" = 'open';--> statement-breakpoint
CREATE INDEX "event_facts_on_air" ON "event_facts" USING btree ("event_id") WHERE "event_facts"."broadcast" = 'open';