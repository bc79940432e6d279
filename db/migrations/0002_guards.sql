-- What was logged stays logged. The trigger also holds when the application and the owner are one role.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER activity_is_append_only BEFORE UPDATE OR DELETE ON activity
  FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER activity_is_never_emptied BEFORE TRUNCATE ON activity
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- The queue's tables have row-level security, so the application adds jobs through this one door, as the owner.
CREATE FUNCTION add_job(
  job_name text, job_payload jsonb, job_queue text DEFAULT NULL, job_run_at timestamptz DEFAULT NULL,
  job_max_attempts integer DEFAULT NULL, job_unique_key text DEFAULT NULL
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(
    identifier => job_name, payload => job_payload::json, queue_name => job_queue, run_at => job_run_at,
    max_attempts => job_max_attempts, job_key => job_unique_key
  );
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION add_job(text, jsonb, text, timestamptz, integer, text) FROM PUBLIC;
--> statement-breakpoint
-- A worker process holds an advisory lock while it lives. Jobs locked by a worker whose lock is gone are given back.
CREATE FUNCTION release_jobs_of_dead_workers() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE dead text[];
BEGIN
  WITH living AS (
    SELECT l.classid::bigint << 32 | l.objid::bigint AS lock_key FROM pg_locks l
    WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  )
  SELECT array_agg(worker_id) INTO dead FROM (
    SELECT w.worker_id FROM public.job_workers w WHERE w.lock_key NOT IN (SELECT lock_key FROM living)
    UNION
    -- Killed in the instant between taking a job and writing its name down.
    SELECT j.locked_by FROM graphile_worker._private_jobs j
    WHERE j.locked_at < now() - interval '1 minute'
      AND NOT EXISTS (SELECT FROM public.job_workers w WHERE w.worker_id = j.locked_by)
  ) AS gone;
  IF dead IS NULL THEN RETURN; END IF;
  PERFORM graphile_worker.force_unlock_workers(dead);
  DELETE FROM public.job_workers WHERE worker_id = ANY (dead);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION release_jobs_of_dead_workers() FROM PUBLIC;
