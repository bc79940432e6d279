/** A refusal, answered as `{error}`: what the vendor's client reads and shows to whoever debugs. */
export class UploadError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Where a client hung up is no refusal: nobody is left to be answered. */
export class HungUp extends Error {}
