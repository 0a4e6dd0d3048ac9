import { Facts } from '../../components/Facts.tsx';
import { useSetting } from '../../components/setting.tsx';
import { instantWords } from '../../lib/instants.ts';
import { calendarWords } from './calendar-words.ts';
import { placeLine, type ToldInterview } from './interview.ts';
import { myInterviewWords } from './my-interview-words.ts';
import { OwnClock } from './OwnClock.tsx';

/** When, where, how long, with whom. */
export function MyInterviewFacts({ interview }: { interview: ToldInterview }) {
  const { locale } = useSetting();
  const words = myInterviewWords[locale];
  return (
    <Facts
      rows={[
        [
          words.when,
          interview.startsAt && (
            <>
              <b>{instantWords(interview.startsAt, { locale, zone: interview.zone })}</b>
              <OwnClock startsAt={interview.startsAt} zone={interview.zone} />
            </>
          ),
        ],
        [words.how, calendarWords[locale].way[interview.way]],
        [words.where, interview.place && placeLine(interview.place)],
        [words.note, interview.details && <Linked text={interview.details} />],
        [words.length, words.minutes(interview.minutes)],
        [words.people, interview.interviewers.join(', ')],
      ]}
    />
  );
}

/** Text in which an address that begins with https:// can be followed. */
function Linked({ text }: { text: string }) {
  const address = /https:\/\/[^\s<>"]+/.exec(text)?.[0];
  if (address === undefined) return <>{text}</>;
  const [before, after] = [text.slice(0, text.indexOf(address)), text.slice(text.indexOf(address) + address.length)];
  return (
    <>
      {before}
      <a href={address} rel="noreferrer">
        {address}
      </a>
      {after}
    </>
  );
}
