import type { Locale } from '../../lib/locale.ts';

interface Step {
  title: string;
  text: string;
}

interface HomeWords {
  description: string;
  heading: string;
  lead: string;
  supportTitle: string;
  supportText: string;
  supportLink: string;
  call: string;
  workTitle: string;
  workText: string;
  workLink: string;
  nextTitle: string;
  steps: (days: number) => Step[];
  programsTitle: string;
  programsAll: string;
  helpsTitle: string;
  helps: string[];
  helpsLink: string;
  jobsTitle: string;
  jobsAll: string;
}

/** The words of the home page: for a reader who may be frightened, tired, or both. */
export const homeWords: Record<Locale, HomeWords> = {
  en: {
    description:
      'Peer support for people who have a hard time with mental health, drugs or alcohol. Ask for an assessment or see our jobs.',
    heading: 'Someone here has been through it too',
    lead: 'Hard times with mental health, drugs or alcohol do not make you a bad person. Our peers have had them too. They are trained, they listen, and you set the pace.',
    supportTitle: 'I want support',
    supportText:
      'Tell us how to reach you. One of us calls, and you talk for about an hour. Then you choose what fits. People with Medicaid are welcome.',
    supportLink: 'Ask for an assessment',
    call: 'Or call',
    workTitle: 'I want to do this work',
    workText:
      'What you lived through can be your trade. Every job here shows its pay, its hours, and what you need and when.',
    workLink: 'See jobs',
    nextTitle: 'What happens after you ask',
    steps: (days) => [
      { title: 'You ask', text: 'Fill in a short form, or call. Someone you trust can do it with you or for you.' },
      {
        title: 'We call you',
        text: `We use the number, the hours and the name that are safe for you. Our goal is to reach you within ${days} working days.`,
      },
      {
        title: 'You talk for an hour',
        text: 'That is the assessment. You say what is hard and what you want. You can skip a question.',
      },
      {
        title: 'You meet your peer',
        text: 'At your home, outside, by phone or video, or in a group. You decide together what comes next.',
      },
    ],
    programsTitle: 'Programs you can join',
    programsAll: 'See all programs',
    helpsTitle: 'Does it help?',
    helps: [
      'It helps some, and it is no cure. Over many studies, people with peer support did a little better in their own recovery: more hope, more say in their life.',
      'Studies do not agree about hospital stays. Peer support can go along with a doctor or a therapist. It does not replace them.',
    ],
    helpsLink: 'Read what peer support is and what the studies say',
    jobsTitle: 'Newest jobs',
    jobsAll: 'See all jobs',
  },
  es: {
    description:
      'Apoyo entre pares para quien pasa por momentos difíciles con la salud mental, las drogas o el alcohol. Pida una evaluación o vea los empleos.',
    heading: 'Aquí hay alguien que también lo vivió',
    lead: 'Pasarla mal con la salud mental, las drogas o el alcohol no le hace mala persona. Nuestros pares también pasaron por eso. Tienen formación, escuchan, y usted marca el paso.',
    supportTitle: 'Quiero apoyo',
    supportText:
      'Díganos cómo comunicarnos con usted. Le llamamos y hablan cerca de una hora. Después usted elige lo que le sirve. Las personas con Medicaid son bienvenidas.',
    supportLink: 'Pida una evaluación',
    call: 'O llame al',
    workTitle: 'Quiero hacer este trabajo',
    workText:
      'Lo que usted vivió puede ser su oficio. Cada empleo dice cuánto paga, su horario, qué necesita y cuándo.',
    workLink: 'Vea los empleos',
    nextTitle: 'Qué pasa después de pedirla',
    steps: (days) => [
      {
        title: 'Usted pide',
        text: 'Llene un formulario corto o llame. Alguien de confianza puede hacerlo con usted o por usted.',
      },
      {
        title: 'Le llamamos',
        text: `Usamos el número, las horas y el nombre que son seguros para usted. Nuestra meta es hablar con usted en ${days} días hábiles.`,
      },
      {
        title: 'Hablan una hora',
        text: 'Esa es la evaluación. Usted dice qué le cuesta y qué quiere. Puede saltarse una pregunta.',
      },
      {
        title: 'Conoce a su par',
        text: 'En su casa, afuera, por teléfono o video, o en grupo. Juntos deciden qué sigue.',
      },
    ],
    programsTitle: 'Programas donde puede entrar',
    programsAll: 'Vea todos los programas',
    helpsTitle: '¿Sirve?',
    helps: [
      'Ayuda algo y no es una cura. En muchos estudios, las personas con apoyo de un par avanzaron un poco más en su recuperación: más esperanza y más voz en su vida.',
      'Los estudios no coinciden sobre las estancias en el hospital. El apoyo entre pares puede ir junto con un médico o un terapeuta. No los reemplaza.',
    ],
    helpsLink: 'Lea qué es el apoyo entre pares y qué dicen los estudios',
    jobsTitle: 'Empleos más nuevos',
    jobsAll: 'Vea todos los empleos',
  },
};
