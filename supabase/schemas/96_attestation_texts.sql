-- Attestation: the one sentence about lived experience that a candidate may be asked to sign, in the words of the
-- job's state. It names the state's own description and asks for no part of it: no diagnosis, no treatment, no dates.
-- Where a state's description holds a number (North Carolina: one year of recovery) the sentence holds it too.

insert into public.attestation_texts (kind, jurisdiction, version, locale, body, source_url) values
  ('lived_experience', 'US-OR', '2026-11-22', 'en',
    'I have lived experience as Oregon describes it for peer support. I have used mental health or addiction services, or I am in recovery from addiction or from problem gambling, or I am close family of someone who has. I do not have to say which.',
    'https://oregon.gov/oha/ei/pages/thw-pss.aspx'),
  ('lived_experience', 'US-OR', '2026-11-22', 'es',
    'Tengo experiencia vivida como la describe Oregon para el apoyo entre pares. He usado servicios de salud mental o de adicciones, o estoy en recuperación de una adicción o del juego problemático, o soy familiar cercano de alguien que lo ha vivido. No tengo que decir cuál.',
    'https://oregon.gov/oha/ei/pages/thw-pss.aspx'),
  ('lived_experience', 'US-NC', '2026-11-22', 'en',
    'I have lived experience as North Carolina describes it for peer support, and I have been in recovery for at least one year. I do not have to say from what.',
    'https://pss.unc.edu/certification'),
  ('lived_experience', 'US-NC', '2026-11-22', 'es',
    'Tengo experiencia vivida como la describe Carolina del Norte para el apoyo entre pares y llevo al menos un año en recuperación. No tengo que decir de qué.',
    'https://pss.unc.edu/certification'),
  ('lived_experience', 'US-VA', '2026-11-22', 'en',
    'I have lived experience of mental health or addiction recovery, my own or that of someone in my close family, and I can use it to support others, as Virginia asks of peer recovery specialists. I do not have to say more.',
    'https://law.lis.virginia.gov/admincode/title12/agency35/chapter250/section30/'),
  ('lived_experience', 'US-VA', '2026-11-22', 'es',
    'Tengo experiencia vivida de recuperación en salud mental o adicciones, mía o de alguien de mi familia cercana, y puedo usarla para apoyar a otras personas, como Virginia pide a los especialistas en recuperación. No tengo que decir más.',
    'https://law.lis.virginia.gov/admincode/title12/agency35/chapter250/section30/');
