import { ApplyChoices } from './ApplyChoices.tsx';
import { controlId, faultAt, type SectionForm } from './apply-form.ts';
import type { Posting } from './apply-posting.ts';
import { useApplyWords } from './apply-words.ts';

/** One sentence in the words of the job's state, and a yes or no. Nothing else is asked, and nothing else can be said. */
export function ApplyAttestation({ posting, form }: { posting: Posting; form: SectionForm }) {
  const words = useApplyWords();
  const { attestation } = posting;
  if (!attestation) return null;
  const answer: unknown = form.watch('is_attested');
  const fault = faultAt(form, 'is_attested');
  return (
    <>
      <blockquote className="attested" lang={attestation.locale}>
        {attestation.body}
      </blockquote>
      <ApplyChoices
        id={controlId('attestation', 'is_attested')}
        legend={words.fields['attestation.is_attested']?.label ?? ''}
        error={fault === undefined ? undefined : Reflect.get(words.faults, fault)}
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        isChosen={(value) => answer === (value === 'yes')}
        onChoose={(value) => {
          // what was agreed to is kept with the answer: which text, in which language
          form.setValue('version', attestation.version);
          form.setValue('locale', attestation.locale);
          form.setValue('is_attested', value === 'yes', { shouldValidate: form.formState.isSubmitted });
        }}
      />
    </>
  );
}
