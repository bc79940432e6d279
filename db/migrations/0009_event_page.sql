ALTER TABLE "events" ADD COLUMN "previous_starts_at" timestamp (3) with time zone;--> statement-breakpoint
-- There are never fewer places than tickets. Whoever registers holds a lock on the event's row, and this row is locked
-- before the trigger runs: what it counts is what is true.
CREATE FUNCTION refuse_capacity_below_tickets() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE taken bigint;
BEGIN
  SELECT count(*) INTO taken FROM tickets WHERE event_id = NEW.id AND status = 'valid';
  IF taken > NEW.capacity THEN
    RAISE EXCEPTION 'there are more tickets than places'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'events_capacity_holds_tickets', DETAIL = taken;
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER events_capacity_holds_tickets BEFORE UPDATE OF capacity ON events FOR EACH ROW
  WHEN (NEW.capacity IS NOT NULL AND NEW.capacity IS DISTINCT FROM OLD.capacity)
  EXECUTE FUNCTION refuse_capacity_below_tickets();
