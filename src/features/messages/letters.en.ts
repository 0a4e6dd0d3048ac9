import type { Letter } from './letter.ts';
import type { LetterKind } from './letter-kinds.ts';

/** The built-in words of hiring's mails in English: plain, kind, a link and a code, no answer and no fact about health. */
export const lettersEn: Record<LetterKind, Letter> = {
  draft_nudge: {
    subject: 'Your application {reference} is waiting for you',
    heading: 'Your application is saved',
    paragraphs: [
      'You began an application for {job}. It is not sent yet. All you wrote is still there.',
      'You can send it until {closes}.',
      'If you changed your mind, you can delete it on the same page. Then we will not write again.',
    ],
  },
  draft_closing: {
    subject: 'The job closes soon: {reference}',
    heading: 'There is still time to send it',
    paragraphs: [
      'Your application for {job} is not sent yet. You can send it until {closes}.',
      'If you changed your mind, you can delete it on the same page. This is our last mail about it.',
    ],
  },
  job_closing_early: {
    subject: 'The job closes earlier than planned: {reference}',
    heading: 'The closing day has changed',
    paragraphs: [
      'You began an application for {job}. The job now closes earlier than we first said.',
      'To be part of it, send your application by {closes}.',
      'We are sorry for the short notice.',
    ],
  },
  application_received: {
    subject: 'We have your application {reference}',
    heading: 'We have your application',
    paragraphs: [
      'Thank you for applying for {job}. Your application is here, and a person will read it.',
      'You can see where it stands at any time. We write to you when something changes.',
    ],
  },
  application_screening: {
    subject: 'We are reading your application {reference}',
    heading: 'We are reading your application',
    paragraphs: [
      'Our team now looks at your application for {job}.',
      'You need to do nothing. We write to you when we know more.',
    ],
  },
  application_interview: {
    subject: 'We would like to meet you: {reference}',
    heading: 'We would like to meet you',
    paragraphs: [
      'We read your application for {job} and would like to talk with you.',
      'We will send you times to choose from.',
      'If you need something to take part, tell us on your page. It will not count against you.',
    ],
  },
  application_changed: {
    subject: 'News about your application {reference}',
    heading: 'Your application has moved',
    paragraphs: [
      'Your application for {job} stands at: {status}.',
      'Your page says what comes next. If you have a question, write to us there.',
    ],
  },
  application_not_selected: {
    subject: 'About your application {reference}',
    heading: 'Our answer to your application',
    paragraphs: [
      'Thank you for the time you gave us. We will not go on with your application for {job}.',
      'Your page says more, and you can write to us there. You are welcome to apply again for other jobs.',
    ],
  },
  application_withdrawn: {
    subject: 'You took back your application {reference}',
    heading: 'You took back your application',
    paragraphs: [
      'We stopped work on your application for {job}, as you asked.',
      'Did you not ask for this? Then please write to us or call us.',
    ],
  },
  message_waiting: {
    subject: 'A message about your application {reference}',
    heading: 'There is a message for you',
    paragraphs: ['Our team wrote to you about your application for {job}. You can read it and answer on your page.'],
  },
  document_asked: {
    subject: 'We need a paper from you: {reference}',
    heading: 'Please send us a paper',
    paragraphs: [
      'For your application for {job} we need: {document}.',
      'You can add it on your page. A photo from your phone is fine.',
    ],
  },
  interview_proposed: {
    subject: 'Choose a time to meet: {reference}',
    heading: 'Choose a time to meet',
    paragraphs: [
      'We would like to talk with you about {job}. Your page shows the times you can choose from.',
      'If none of them works, tell us there.',
    ],
  },
  interview_set: {
    subject: 'We meet on {when}',
    heading: 'Your talk with us is set',
    paragraphs: [
      'We meet on {when} about {job}.',
      'Place: {place}.',
      'The file with this mail puts it into your calendar. If you need another time, or something to take part, tell us on your page.',
    ],
  },
  interview_cancelled: {
    subject: 'Our talk is off: {reference}',
    heading: 'Our talk is off',
    paragraphs: [
      'Our talk with you about {job} will not take place.',
      'It was set for {when}. The file with this mail takes it out of your calendar.',
      'Your page says what comes next.',
    ],
  },
  offer_made: {
    subject: 'There is an offer for you: {reference}',
    heading: 'We would like to work with you',
    paragraphs: [
      'We have an offer for you for {job}. It comes with a few things to do before you start; your page lists them.',
      'Please answer by {answer_by}.',
    ],
  },
  offer_reminder: {
    subject: 'Our offer is still open: {reference}',
    heading: 'Our offer is still open',
    paragraphs: [
      'We made you an offer for {job} and did not hear from you yet.',
      'Please answer by {answer_by}. If you need more time, write to us on your page.',
    ],
  },
  offer_withdrawn: {
    subject: 'Our offer is taken back: {reference}',
    heading: 'We had to take back our offer',
    paragraphs: [
      'We took back our offer for {job}. We know this is hard to hear.',
      'Your page says where your application stands now. Call us if you want to talk about it.',
    ],
  },
  offer_accepted: {
    subject: 'You said yes: {reference}',
    heading: 'You said yes. Thank you!',
    paragraphs: [
      'You accepted our offer for {job}. Your page lists what is still to do before you start, and who does it.',
    ],
  },
  offer_declined: {
    subject: 'You said no to our offer: {reference}',
    heading: 'We have your answer',
    paragraphs: ['You said no to our offer for {job}. Thank you for telling us. We wish you well.'],
  },
  offer_lapsed: {
    subject: 'Our offer has ended: {reference}',
    heading: 'Our offer has ended',
    paragraphs: [
      'The time to answer our offer for {job} is over, and we did not hear from you.',
      'If something went wrong, write to us on your page or call us.',
    ],
  },
  conditions_not_met: {
    subject: 'About our offer: {reference}',
    heading: 'Our answer after the offer',
    paragraphs: [
      'We cannot go on with our offer for {job}.',
      'Your page says more, and what you can do if you see it another way.',
    ],
  },
  application_hired: {
    subject: 'Welcome to {organization}',
    heading: 'Welcome!',
    paragraphs: ['All is set: you start with us as {job}. We are glad that you come. Your page keeps your papers.'],
  },
  retention_notice: {
    subject: 'We will delete your application {reference}',
    heading: 'We will delete your application',
    paragraphs: [
      'We keep applications only as long as we must. Yours for {job} will be deleted on {erase_on}.',
      'You can look at it and take a copy until then. You need to do nothing.',
    ],
  },
  erasure_done: {
    subject: 'Your data is deleted',
    heading: 'Your data is deleted',
    paragraphs: [
      'We deleted what we held about you, as you asked or as our rules say. Some counts stay. They do not say who you are.',
      'This was our last mail. If you ask us about it, say this code: {reference}.',
    ],
  },
  reference_asked: {
    subject: '{candidate} named you as a reference',
    heading: 'Would you say a word for {candidate}?',
    paragraphs: [
      '{candidate} would like to work at {organization} and gave us your name.',
      'The button below opens a short form. It takes about five minutes. Please send it by {answer_by}.',
      'If you would rather not, you can say so there. Please write only about their work.',
    ],
  },
  reference_reminder: {
    subject: 'A friendly reminder: {candidate} named you as a reference',
    heading: 'We still hope for your word',
    paragraphs: [
      '{candidate} would like to work at {organization} and gave us your name. We did not hear from you yet.',
      'The form takes about five minutes. Please send it by {answer_by}, or tell us there that you would rather not.',
    ],
  },
  interviewer_set: {
    subject: 'You meet a candidate on {when}: {reference}',
    heading: 'You meet a candidate',
    paragraphs: [
      'The talk with application {reference} is set for {when}.',
      'Place: {place}.',
      'The file with this mail puts it into your calendar.',
    ],
  },
  interviewer_cancelled: {
    subject: 'A talk is off: {reference}',
    heading: 'A talk is off',
    paragraphs: [
      'The talk with application {reference} will not take place.',
      'It was set for {when}. The file with this mail takes it out of your calendar.',
    ],
  },
};
