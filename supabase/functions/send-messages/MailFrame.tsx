/** @jsxImportSource react */
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import type { ReactElement } from 'react';
import type { Mail } from '../../../src/features/messages/mail.ts';

/** Mail programs read inline styles best; dark colours come by class where a program knows the reader's theme. */
const dark = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page, .page > table > tbody > tr > td { background-color: #131b23 !important; }
    .ink { color: #f0ebe1 !important; }
    .soft { color: #c3bcae !important; }
    .code { background-color: #23361f !important; border-color: #a6d08f !important; }
    .button { background-color: #8fd0e4 !important; color: #0d151b !important; }
    .rule { border-color: #3a444d !important; }
  }`;
const font = '"Atkinson Hyperlegible Next", "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
const text = { fontFamily: font, fontSize: '17px', lineHeight: '26px', color: '#24303a', margin: '0 0 16px' };

/** The HTML of a mail: one narrow sheet, nothing loaded from anywhere, no tracking. */
export function MailFrame({ mail }: { mail: Mail }): ReactElement {
  return (
    <Html lang={mail.locale}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{dark}</style>
      </Head>
      <Preview>{mail.heading}</Preview>
      <Body className="page" style={{ backgroundColor: '#faf6ee', margin: 0, padding: '24px 12px' }}>
        <Container style={{ maxWidth: '36rem', margin: '0 auto' }}>
          <Heading as="h1" className="ink" style={{ ...text, fontSize: '26px', lineHeight: '32px', fontWeight: 700 }}>
            {mail.heading}
          </Heading>
          {mail.paragraphs.map((paragraph) => (
            <Text key={paragraph} className="ink" style={text}>
              {paragraph}
            </Text>
          ))}
          {mail.code && (
            <Section
              className="code"
              style={{
                backgroundColor: '#e3efda',
                border: '2px solid #3f6632',
                padding: '14px 18px',
                margin: '0 0 20px',
              }}
            >
              <Text className="ink" style={{ ...text, margin: 0 }}>
                {mail.code.label}
              </Text>
              <Text
                className="ink"
                style={{ ...text, fontSize: '30px', lineHeight: '38px', fontWeight: 700, margin: 0 }}
              >
                {mail.code.value}
              </Text>
            </Section>
          )}
          {mail.lines?.map(({ label, href }) => (
            <Text key={label} className="ink" style={text}>
              <Link href={href} className="ink" style={{ color: '#17556b', fontWeight: 700 }}>
                {label}
              </Link>
            </Text>
          ))}
          {mail.link && (
            <Button
              className="button"
              href={mail.link.href}
              style={{
                ...text,
                backgroundColor: '#17556b',
                color: '#fdfbf6',
                fontWeight: 700,
                padding: '12px 24px',
                borderRadius: '6px',
              }}
            >
              {mail.link.label}
            </Button>
          )}
          <Hr className="rule" style={{ borderColor: '#d6cdbd', margin: '8px 0 16px' }} />
          {mail.closing.map((line) => (
            <Text
              key={line}
              className="soft"
              style={{ ...text, fontSize: '15px', lineHeight: '22px', color: '#4c5863' }}
            >
              {line}
            </Text>
          ))}
        </Container>
      </Body>
    </Html>
  );
}
