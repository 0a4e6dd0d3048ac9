import { describe, expect, it } from 'vitest';
import { type HeaderFacts, securityHeaders } from './security-headers.ts';

const facts: HeaderFacts = {
  site: 'https://desk.example.org',
  supabase: 'https://project.example.co',
  scriptHashes: ["'sha256-abc='"],
  styleHashes: [],
  turnstile: false,
};
const policy = (changed: Partial<HeaderFacts> = {}) =>
  securityHeaders({ ...facts, ...changed })['Content-Security-Policy'] ?? '';

describe('the content security policy', () => {
  it('lets run what we serve and the inline scripts the build wrote, and nothing unsafe', () => {
    expect(policy()).toContain("script-src 'self' 'sha256-abc=';");
    expect(policy()).toContain("style-src 'self';");
    expect(policy()).not.toContain('unsafe');
  });

  it('sends forms to the site and to the functions only', () => {
    expect(policy()).toContain("form-action 'self' https://project.example.co;");
    expect(policy()).toContain("connect-src 'self' https://project.example.co;");
  });

  it('keeps text from becoming script, except beside Turnstile', () => {
    expect(policy()).toContain("require-trusted-types-for 'script'");
    expect(policy({ turnstile: true })).not.toContain('trusted-types');
  });

  it('opens for Turnstile only where the organisation uses it', () => {
    expect(policy()).not.toContain('challenges.cloudflare.com');
    expect(policy()).toContain('frame-src blob:;');
    expect(policy({ turnstile: true })).toMatch(/script-src [^;]*https:\/\/challenges\.cloudflare\.com/);
    expect(policy({ turnstile: true })).toContain('frame-src blob: https://challenges.cloudflare.com');
  });
});

describe('transport security', () => {
  it('is asked for where the site is served by https, and nowhere else', () => {
    expect(securityHeaders(facts)['Strict-Transport-Security']).toBe('max-age=63072000; includeSubDomains');
    expect(policy()).toContain('upgrade-insecure-requests');
    const local = { ...facts, site: 'http://localhost:4321' };
    expect(securityHeaders(local)).not.toHaveProperty('Strict-Transport-Security');
    expect(policy(local)).not.toContain('upgrade-insecure-requests');
  });
});
