/** The names Resend gives its refusals (https://resend.com/docs/api-reference/errors), with the status each travels under. */
const statuses = {
  invalid_idempotency_key: 400,
  missing_api_key: 401,
  invalid_api_key: 403,
  not_found: 404,
  method_not_allowed: 405,
  concurrent_idempotent_requests: 409,
  invalid_idempotent_request: 409,
  invalid_attachment: 422,
  invalid_from_address: 422,
  invalid_parameter: 422,
  missing_required_field: 422,
  validation_error: 422,
  rate_limit_exceeded: 429,
  internal_server_error: 500,
  application_error: 500,
} as const;

export type ErrorName = keyof typeof statuses;

/** A refusal that is answered in the vendor's own shape: `{statusCode, name, message}`. */
export class ApiError extends Error {
  readonly reason: ErrorName;
  readonly status: number;

  constructor(reason: ErrorName, message: string, status: number = statuses[reason]) {
    super(message);
    this.reason = reason;
    this.status = status;
  }

  toJSON() {
    return { statusCode: this.status, name: this.reason, message: this.message };
  }
}
