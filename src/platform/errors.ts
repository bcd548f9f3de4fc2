/** Base of the errors that a visitor may meet; each becomes one page or one line, in one place. */
export abstract class Problem extends Error {
  abstract readonly status: 400 | 403 | 404 | 409;
}

/** What was asked for does not exist, or not for this person: the two look alike on purpose. */
export class NotFound extends Problem {
  readonly status = 404;
}

/** The person is known but may not do this. Shown as `NotFound` when the record itself is secret. */
export class Forbidden extends Problem {
  readonly status = 403;
}

/** Somebody else changed the record, or its state no longer allows the action. */
export class Conflict extends Problem {
  readonly status = 409;
}

/** The input cannot be used; `message` is a locale key, `values` fills its gaps. */
export class Invalid extends Problem {
  readonly status = 400;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(message: string, values: Record<string, string | number> = {}) {
    super(message);
    this.values = values;
  }
}

/** The program cannot start or a command cannot run: one clear English line for the operator, no stack. */
export class OperatorError extends Error {
  /** 2 = wrong use, 1 = failed. */
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.exitCode = exitCode;
  }
}
