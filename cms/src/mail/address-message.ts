import type { Composition } from './compose';
import type { Delivery } from './courier';
import type { OutgoingMail } from './outgoing';
import type { Sender } from './sender';
import { writeHtml } from './write-html';
import { writeText } from './write-text';

/**
 * Makes of a letter the message that goes out. Addresses are handed over in parts, which nobody reads as
 * anything else, and its identifier is that of the queue's row: who gets it twice can tell.
 */
export function addressMessage(
  { id, messageId, mail, createdAt }: OutgoingMail,
  { letter, files }: Composition,
  sender: Sender,
): Delivery {
  const from = { name: sender.name, address: sender.address };
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1);
  const stamp = new Date(createdAt).toISOString().replaceAll(/[-:.]/gu, '');
  return {
    message: {
      messageId: `<${messageId}@${domain}>`,
      from,
      to: { name: '', address: mail.to },
      ...(sender.replyTo && { replyTo: { name: sender.name, address: sender.replyTo } }),
      envelope: { from: sender.address, to: [mail.to] },
      subject: letter.subject,
      text: writeText(letter),
      html: writeHtml(letter),
      attachments: files,
      headers: {
        // RFC 3834: no out-of-office notes in reply; Exchange has its own word for it.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'Content-Language': letter.language,
      },
    },
    fileName: `${stamp}-${String(id).padStart(9, '0')}-${mail.template}.eml`,
  };
}
