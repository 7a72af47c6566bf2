import type { Core } from '@strapi/strapi';
import { recordAudit } from '../accounts/audit';
import { findUserByEmail } from '../accounts/user';
import { addressMessage } from './address-message';
import { composeMail } from './compose';
import { openCourier, type Courier, type Delivery } from './courier';
import { classifyFailure, describeFailure } from './failure';
import {
  claimMail,
  isTooOld,
  KEEP_DAYS,
  type OutgoingMail,
  postponeMail,
  releaseMail,
  removeMail,
} from './outgoing';
import { readSender } from './sender';

const LOOK_EVERY_MILLISECONDS = 400;
const SEND_WITHIN_MILLISECONDS = 90_000;
/** What is on its way at a stop is let finish: cut off, it might be taken all the same, and sent again. */
const FINISH_WITHIN_MILLISECONDS = 2000;
const FIRST_REST_MILLISECONDS = 1000;
const LONGEST_REST_MILLISECONDS = 5 * 60_000;

/**
 * Sends what is in the queue, one mail after the other. Several processes may do so: each mail is taken by
 * one of them. A server that cannot be reached is left alone for longer each time; nothing is lost by it.
 */
export class Dispatcher {
  readonly #strapi: Core.Strapi;
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | null = null;
  #isStopping = false;
  readonly #cutOff = new AbortController();
  #rests = 0;
  #restsUntil = 0;

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  start(): void {
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MILLISECONDS).unref();
  }

  /** Ends within two seconds; what is left in the queue is sent after the next start. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#timer);
    const deadline = setTimeout(() => this.#cutOff.abort(), FINISH_WITHIN_MILLISECONDS);
    await this.#sending;
    clearTimeout(deadline);
  }

  #look(): void {
    if (this.#sending || Date.now() < this.#restsUntil) return;
    this.#sending = this.#sendDue()
      .catch((error: unknown) => {
        this.#strapi.log.error(error);
      })
      .finally(() => {
        this.#sending = null;
      });
  }

  async #sendDue(): Promise<void> {
    let courier: Courier | undefined;
    try {
      while (!this.#isStopping && Date.now() >= this.#restsUntil) {
        const outgoing = await claimMail(this.#strapi);
        if (!outgoing) return;
        courier ??= openCourier();
        await this.#send(outgoing, courier);
      }
    } finally {
      courier?.close();
    }
  }

  async #send(outgoing: OutgoingMail, courier: Courier): Promise<void> {
    if (isTooOld(outgoing)) {
      await this.#giveUp(outgoing, `it could not be sent for ${KEEP_DAYS} days`);
      return;
    }
    const delivery = await this.#write(outgoing);
    if (delivery === 'failed') return;
    if (delivery) {
      try {
        const signals = [this.#cutOff.signal, AbortSignal.timeout(SEND_WITHIN_MILLISECONDS)];
        await courier.deliver(delivery, AbortSignal.any(signals));
      } catch (error) {
        await this.#takeBack(outgoing, error);
        return;
      }
      this.#awake();
    }
    // What fails from here on is sent again, under the same Message-ID.
    await removeMail(this.#strapi, outgoing);
  }

  /** Null when there is nobody to write to. One mail that cannot be written does not hold up the others. */
  async #write(outgoing: OutgoingMail): Promise<Delivery | null | 'failed'> {
    try {
      const sender = await readSender(this.#strapi, outgoing.mail.language);
      const composition = await composeMail(this.#strapi, outgoing.mail, sender);
      return composition && addressMessage(outgoing, composition, sender);
    } catch (error) {
      this.#strapi.log.error(`${nameMail(outgoing)} cannot be written: ${describeFailure(error)}`);
      await postponeMail(this.#strapi, outgoing);
      return 'failed';
    }
  }

  async #takeBack(outgoing: OutgoingMail, error: unknown): Promise<void> {
    const why = describeFailure(error);
    const failure = classifyFailure(error);
    if (failure === 'refused') {
      await this.#giveUp(outgoing, why);
    } else if (failure === 'postponed') {
      this.#strapi.log.info(`${nameMail(outgoing)} is sent later: ${why}`);
      await postponeMail(this.#strapi, outgoing);
    } else {
      await releaseMail(this.#strapi, outgoing);
      this.#rest(why);
    }
  }

  async #giveUp(outgoing: OutgoingMail, why: string): Promise<void> {
    const { template, to } = outgoing.mail;
    this.#strapi.log.error(`${nameMail(outgoing)} is given up: ${why}`);
    await this.#strapi.db.transaction(async () => {
      const member = await findUserByEmail(this.#strapi, to);
      await recordAudit(this.#strapi, {
        what: 'mailGivenUp',
        by: 'system',
        member,
        about: template,
      });
      await removeMail(this.#strapi, outgoing);
    });
  }

  #rest(why: string): void {
    if (this.#isStopping) return;
    if (this.#rests === 0) {
      this.#strapi.log.warn(`No mail can be sent (${why}): it is kept, and tried again.`);
    }
    const pause = Math.min(FIRST_REST_MILLISECONDS * 2 ** this.#rests, LONGEST_REST_MILLISECONDS);
    this.#restsUntil = Date.now() + pause;
    this.#rests += 1;
  }

  #awake(): void {
    if (this.#rests > 0) this.#strapi.log.info('Mail can be sent again.');
    this.#rests = 0;
  }
}

/** The row and what it is, for logs: not whom it is to. */
function nameMail({ id, mail }: OutgoingMail): string {
  return `Mail ${id} (${mail.template})`;
}
