-- How events are spread over towns and over their own days. Without it PostgreSQL takes a large town for a small one, and
-- sorts thousands of events to show twenty instead of walking along their order.
CREATE STATISTICS "events_town" ON (lower("city")) FROM "events";--> statement-breakpoint
CREATE STATISTICS "events_local_day" ON ((("starts_at" AT TIME ZONE "time_zone")::date)) FROM "events";--> statement-breakpoint
ANALYZE "events";
