CREATE TABLE "realtime_log" (
	"topic" text NOT NULL,
	"seq" bigint NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "realtime_log_topic_seq_pk" PRIMARY KEY("topic","seq")
);
--> statement-breakpoint
CREATE TABLE "realtime_topics" (
	"topic" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "realtime_log_waiting" ON "realtime_log" USING btree ("created_at") WHERE "realtime_log"."published_at" is null;--> statement-breakpoint
CREATE INDEX "realtime_log_by_age" ON "realtime_log" USING btree ("created_at");