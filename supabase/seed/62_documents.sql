-- Demo, documents: seven small files, whose bytes lie beside this file under the same path. The local stack puts them into
-- the bucket at its start (supabase/local/demo-files.ts); `size` and `sha256` are those of the bytes.

create temporary table seed_documents as select gen_random_uuid() as id, value as d from jsonb_array_elements($json$[
{"email": "rowan.candidate", "kind": "resume", "name": "Rowan Ellery resume.pdf", "type": "application/pdf", "size": 914, "sha256": "c5aaa225f3c3e9e5ee48d4e5ed95d210d5ab8542792f40561624efe9abfae1f8", "path": "d0c00000-0000-4000-8000-000000000001/f11e0000-0000-4000-8000-000000000001", "at": [7, "18:10"], "sent": ["7H9-VVR"]},
{"email": "sofia.candidate", "kind": "certificate", "name": "Certificado CRM.pdf", "type": "application/pdf", "size": 832, "sha256": "e1cb92666bc2a3a9c0d998fac20b52a7b6185433a7cf2a1fe00fb56b28cc49f6", "path": "d0c00000-0000-4000-8000-000000000002/f11e0000-0000-4000-8000-000000000002", "at": [30, "20:02"], "sent": ["QM3-4VW"]},
{"email": "corinne.baptiste", "kind": "resume", "name": "Baptiste_resume.txt", "type": "text/plain", "size": 198, "sha256": "4304cd3cfae3f6042a817f22850a93d64c83746fb181f9312a5ccf141b5e7d77", "path": "d0c00000-0000-4000-8000-000000000003/f11e0000-0000-4000-8000-000000000003", "at": [17, "10:20"], "sent": ["5Q3-8F6"]},
{"email": "corinne.baptiste", "kind": "certificate", "name": "photo of certificate.png", "type": "image/png", "size": 14381, "sha256": "f7aa6d2f06ccf311022cb53c287cdbaafbb2a66b8bddb74d1b53892080a8b851", "path": "d0c00000-0000-4000-8000-000000000004/f11e0000-0000-4000-8000-000000000004", "at": [17, "10:25"], "sent": ["5Q3-8F6"]},
{"email": "marcus.delgado", "kind": "certificate", "name": "crm.pdf", "type": "application/pdf", "size": 821, "sha256": "32eab4289512119ae22b798693f785f32f2e183b9c5b0eac8fc3eee21e5d7004", "path": "d0c00000-0000-4000-8000-000000000005/f11e0000-0000-4000-8000-000000000005", "at": [40, "06:30"], "sent": ["QGP-FX4"]},
{"email": "skye.tanaka", "kind": "resume", "name": "Tanaka Skye 2026.pdf", "type": "application/pdf", "size": 803, "sha256": "0df37c82dc4e200b49ea98ac4e09264674e6fd36edacfc164d8f420c5ec105e0", "path": "d0c00000-0000-4000-8000-000000000006/f11e0000-0000-4000-8000-000000000006", "at": [5, "11:30"], "sent": ["GCQ-7R2"]},
{"email": "dana.candidate", "kind": "resume", "name": "dana-fairweather.txt", "type": "text/plain", "size": 106, "sha256": "18f448a0e42a81bdd8087abb27d5cfb4f0dc6adc9bc920c245dc6d625ebaafa9", "path": "d0c00000-0000-4000-8000-000000000007/f11e0000-0000-4000-8000-000000000007", "at": [0, "19:55"], "sent": []}
]$json$::jsonb);

insert into public.documents (id, candidate_id, kind, file_name, media_type, size_bytes, sha256, storage_path, upload_key, uploaded_at, uploaded_by)
select s.id, c.id, (d ->> 'kind')::public.document_purpose, d ->> 'name', d ->> 'type', (d ->> 'size')::int, d ->> 'sha256', d ->> 'path', gen_random_uuid(), pg_temp.moment(d -> 'at'), c.user_id
from seed_documents s join public.candidates c on c.email = d ->> 'email' || '@example.org';

insert into public.application_documents (application_id, document_id, purpose, attached_at)
select a.id, s.id, (d ->> 'kind')::public.document_purpose, a.submitted_at from seed_documents s cross join jsonb_array_elements_text(d -> 'sent') r join public.applications a on a.reference = r;

-- one decision on a condition names its evidence
insert into public.offer_condition_decisions (condition_id, state, note, document_id, decided_at, decided_by)
select k.id, 'met', 'The copy and the lookup agree.', s.id, pg_temp.moment('[10, "09:05"]'), pg_temp.staff('hana')
from seed_documents s join public.application_documents t on t.document_id = s.id join public.offers o on o.application_id = t.application_id and o.status = 'accepted'
join public.offer_conditions k on k.offer_id = o.id and k.kind = 'credential' where d ->> 'name' = 'crm.pdf';

drop table seed_documents;
