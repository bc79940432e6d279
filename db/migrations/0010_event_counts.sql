DROP INDEX "events_upcoming";--> statement-breakpoint
DROP INDEX "events_running";--> statement-breakpoint
CREATE INDEX "events_by_address" ON "events" USING btree ("id","slug","updated_at") WHERE "events"."status" = 'published' and "events"."visibility" = 'public';--> statement-breakpoint
CREATE INDEX "events_upcoming" ON "events" USING btree ("starts_at","id","time_zone") WHERE "events"."status" = 'published' and "events"."visibility" = 'public';--> statement-breakpoint
CREATE INDEX "events_running" ON "events" USING btree ("ends_at","category","kind","language","id") WHERE "events"."status" = 'published' and "events"."visibility" = 'public';