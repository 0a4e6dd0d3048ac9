import { PreviewPage } from '../../../features/jobs/PreviewPage.tsx';
import type { Locale } from '../../../lib/locale.ts';

/** The preview of a posting. No gate: what one may not see, the database does not give. */
export function JobPreviewIsland({ locale }: { locale: Locale }) {
  return <PreviewPage locale={locale} />;
}
