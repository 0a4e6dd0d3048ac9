import { render } from '@react-email/render';
import { createElement } from 'react';
import { type Mail, mailText } from '../../../src/features/messages/mail.ts';
import { MailFrame } from './MailFrame.tsx';

/** Gives a mail its two shapes, in one place for what is sent and for what is previewed. */
export async function renderMail(mail: Mail): Promise<{ html: string; text: string }> {
  return { html: await render(createElement(MailFrame, { mail })), text: mailText(mail) };
}
