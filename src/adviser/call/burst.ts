/** A number dictated while no field has the focus: its digits come faster than a person decides. */

/** Two digits closer than this, in milliseconds, are one number: nobody reads a question and answers it in that time. */
export const BURST = 250;

/** The digits of a burst so far, and when the last one came. */
export interface Burst {
  readonly digits: string;
  readonly at: number;
}

export const NO_BURST: Burst = { digits: '', at: Number.NEGATIVE_INFINITY };

/** The burst once a digit is pressed: of more than one digit when the one before was too near to be an answer. */
export function withDigit(burst: Burst, digit: string, at: number): Burst {
  return { digits: at - burst.at < BURST ? burst.digits + digit : digit, at };
}
