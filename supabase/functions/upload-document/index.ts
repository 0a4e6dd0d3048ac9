import { uploadHeaderNames } from '../../../src/features/documents/upload-request.ts';
import { toAppError } from '../../../src/lib/errors.ts';
import { fail, ok } from '../../../src/lib/result.ts';
import { adminClient } from '../_shared/admin.ts';
import { ByteBudget } from '../_shared/byte-budget.ts';
import { callerClient, callerError } from '../_shared/caller.ts';
import { corsHeaders } from '../_shared/cors.ts';
import { setting } from '../_shared/settings.ts';
import { handle, type UploadDeps } from './handle.ts';
import { readRecorded, readShelf } from './replies.ts';

const admin = adminClient();
const bucket = admin.storage.from('documents');

const deps: UploadDeps = {
  // two of the largest files, or twenty usual ones; on its way to the store each byte is there three or four times,
  // and hosted functions have 256 MB
  budget: new ByteBudget(20 * 1024 * 1024),
  corsHeaders: corsHeaders(setting('SITE_URL'), 'POST', Object.values(uploadHeaderNames)),
  begin: async (request, { kind, uploadKey, replacesId, requestId, applicationId }, size) => {
    const { data, error, status } = await callerClient(request).rpc('begin_document_upload', {
      p_kind: kind,
      p_size_bytes: size,
      p_upload_key: uploadKey,
      ...(replacesId && { p_replaces: replacesId }),
      ...(requestId && { p_request: requestId }),
      ...(applicationId && { p_application: applicationId }),
    });
    return error ? fail(callerError(error, status)) : readShelf(data);
  },
  store: async (path, bytes, type) => {
    const { error } = await bucket.upload(path, bytes, { contentType: type });
    return error ? fail(toAppError(error)) : ok(undefined);
  },
  remove: async (path) => void (await bucket.remove([path])),
  record: async (shelf, facts, found) => {
    const { data, error, status } = await admin.rpc('record_document', {
      p_upload: {
        candidate_id: shelf.candidateId,
        uploaded_by: shelf.userId,
        kind: facts.kind,
        upload_key: facts.uploadKey,
        replaces_id: facts.replacesId ?? null,
        request_id: facts.requestId ?? null,
        application_id: facts.applicationId ?? null,
        file_name: found.fileName,
        media_type: found.mediaType,
        size_bytes: found.sizeBytes,
        sha256: found.sha256,
        storage_path: found.storagePath,
      },
    });
    return error ? fail(toAppError(error, status)) : readRecorded(data);
  },
  log: console.error,
};

Deno.serve((request) => handle(request, deps));
