interface SmtpError extends Error {
  code?: string;
  /** 550. */
  responseCode?: number;
  /** What the server was asked when it said so, "RCPT TO"; "API" before it was asked anything. */
  command?: string;
}

/**
 * Whose fault it is that a mail was not sent: `refused`, this mail will never be taken; `postponed`, it may
 * be later on; `unreachable`, no mail would be taken now.
 */
export type Failure = 'refused' | 'postponed' | 'unreachable';

const ofTheMail = new Set(['RCPT TO', 'DATA']);
const ofItsAddress = new Set(['EENVELOPE', 'EMESSAGE']);

/** Tells from an error of nodemailer how to go on (RFC 5321 4.2.1: 4yz is transient, 5yz permanent). */
export function classifyFailure(error: unknown): Failure {
  const { code = '', responseCode, command = '' } = error as SmtpError;
  if (ofItsAddress.has(code) && command === 'API') return 'refused';
  if (!responseCode || responseCode === 421 || !ofTheMail.has(command)) return 'unreachable';
  return responseCode >= 500 ? 'refused' : 'postponed';
}

/** Says what went wrong on one line. */
export function describeFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/\s+/gu, ' ').slice(0, 300);
}
