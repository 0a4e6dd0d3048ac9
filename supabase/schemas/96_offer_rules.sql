-- Rules of offers as rows: what an acceptance signs (never edit a version somebody signed; add one with its date), and
-- what runs by itself.

insert into public.offer_texts (version, locale, body) values
  ('2026-11-01', 'en', 'I accept this offer as it is written here. I know that it depends on the list of conditions above, and that I can start once those due before my first day are met. If one cannot be met, you will tell me which one and why. Typing my name here is my signature.'),
  ('2026-11-01', 'es', 'Acepto esta oferta tal como está escrita aquí. Sé que depende de la lista de condiciones de arriba y que puedo empezar cuando estén cumplidas las que vencen antes de mi primer día. Si alguna no se puede cumplir, me dirán cuál y por qué. Escribir mi nombre aquí es mi firma.');

insert into private.clock_jobs (name, schedule, kind, target, expected_within) values
  ('tend-offers', '*/10 * * * *', 'sql', 'private.tend_offers()', '40 minutes'),
  ('chase-references', '25 * * * *', 'sql', 'private.chase_references()', '3 hours');
