import { Facts } from '../../components/Facts.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { Contact, OpenIntake } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';
import { contactWays } from './intake-fields.ts';
import { intakeTerms, languageName } from './intake-terms.ts';
import { telephoneTarget } from './telephone.ts';

/** How to reach the person without putting them at risk: ways, times, messages, and whom to say we are. Comes first. */
export function SafeContact({ opened, organization }: { opened: OpenIntake; organization: string }) {
  const { locale } = useSetting();
  const words = detailWords[locale];
  const terms = intakeTerms[locale];
  const { contact, intake } = opened;
  const times = contact.dayParts.map((part) => terms.dayPart[part]).join(', ');
  const speak = languageName(intake.language, locale, contact.languageOther ?? intake.language);
  return (
    <section className="panel safe" aria-labelledby="safe-title">
      <h2 id="safe-title">{words.safeTitle}</h2>
      <Ways contact={contact} />
      <Facts
        rows={[
          [
            words.leaveMessage,
            contact.mayLeaveMessage ? (
              words.mayLeave
            ) : (
              <b key="leave" className="late">
                {words.mayNotLeave}
              </b>
            ),
          ],
          [words.say, <b key="say">{terms.sender(organization)[contact.sender]}</b>],
          [words.when, times === '' ? words.anyTime : times],
          [words.speak, intake.needsInterpreter ? `${speak}, ${words.interpreter}` : speak],
          [words.fullName, contact.fullName],
          [words.note, contact.contactNote],
        ]}
      />
      {contact.helperName && (
        <div className="helper">
          <h3>{words.helperTitle}</h3>
          <p>
            <b>{contact.helperName}</b>
            {contact.helperRelation && `, ${contact.helperRelation}`}
          </p>
          <p className="facts-line">
            {contact.helperPhone && <a href={telephoneTarget(contact.helperPhone)}>{contact.helperPhone}</a>}
            {contact.helperEmail && <a href={`mailto:${contact.helperEmail}`}>{contact.helperEmail}</a>}
          </p>
          <p>{words.updatesGo(terms.updatesTo[contact.updatesTo])}</p>
        </div>
      )}
    </section>
  );
}

/** Each way said out loud: the ones they chose with where to, the others as "do not". */
function Ways({ contact }: { contact: Contact }) {
  const words = detailWords[useSetting().locale];
  // without their own number or address, calls and mail go to the helper they named (intake_contacts' checks)
  const phone = contact.phone ?? contact.helperPhone;
  const target = { call: phone, text: phone, email: contact.email ?? contact.helperEmail };
  const isHelpers = { call: contact.phone === null, text: contact.phone === null, email: contact.email === null };
  const href = {
    call: (to: string) => telephoneTarget(to),
    text: (to: string) => telephoneTarget(to).replace('tel:', 'sms:'),
    email: (to: string) => `mailto:${to}`,
  };
  return (
    <ul className="ways">
      {contactWays.map((way) => {
        const isAllowed = contact.contactWays.includes(way);
        const to = target[way];
        return (
          <li key={way} data-allowed={isAllowed || undefined}>
            <Icon name={isAllowed ? 'check' : 'cross'} />
            {isAllowed ? (
              <span>
                <b>{words.safeWays[way]}</b> {to && <a href={href[way](to)}>{to}</a>}{' '}
                {isHelpers[way] && <span className="small">{words.helpers}</span>}
              </span>
            ) : (
              <span>{words.safeNoWays[way]}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
