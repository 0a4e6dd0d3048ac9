import { facts, type SourceFact } from './source-fact.ts';

const oneToOne = facts(3, '/programs/one-to-one', [
  [
    'matched with similar life experiences',
    'a peer who has lived through something close to your own story',
    'un par que vivió algo cercano a su historia',
  ],
  [
    'in person at locations, home, community, phone, video, group',
    ['at your home', 'in the community', 'by phone', 'by video', 'group'],
    ['en su casa', 'en la comunidad', 'por teléfono', 'por video', 'grupo'],
  ],
  [
    'errands, appointments, dishes, getting out of bed',
    ['errands', 'the dishes or getting out of bed'],
    ['mandados', 'lavar los platos o levantarse de la cama'],
  ],
  [
    'goals of the treatment plan, action steps',
    ['treatment plan', 'small steps'],
    ['plan de tratamiento', 'pasos pequeños'],
  ],
  [
    'cheer on, nudge, sit with',
    ['cheers you on', 'nudge', 'sits with you when things feel heavy'],
    ['le anima', 'empujoncito', 'le acompaña cuando todo pesa'],
  ],
  [
    'open to Medicaid members whether or not in treatment',
    ['Medicaid members are welcome', 'You do not need to get treatment from us'],
    ['Las personas con Medicaid son bienvenidas', 'No hace falta que reciba tratamiento con nosotros'],
  ],
  [
    'form, then a call, a one-hour assessment, then the program',
    ['Fill out the form', 'Someone calls you to set up an assessment', 'one hour', 'we connect you'],
    ['Llene el formulario', 'Alguien le llama para acordar una evaluación', 'una hora', 'le presentamos'],
  ],
  [
    '40 hours of training, certificate',
    ['40 hours of training', 'state certificate'],
    ['40 horas de capacitación', 'certificado del estado'],
  ],
  [
    'first aid, Narcan, suicide prevention, trauma, equity',
    'first aid, Narcan, suicide prevention, trauma and equity',
    'primeros auxilios, Narcan, prevención del suicidio, trauma y equidad',
  ],
]);

const peerSupport = facts(3, '/peer-support', [
  [
    'residential, outpatient mental health, outpatient substance use',
    ['residential treatment', 'outpatient care for mental health or substance use'],
    ['tratamiento residencial', 'atención ambulatoria de salud mental o por consumo de sustancias'],
  ],
  [
    'why it works: friends may not understand, a peer does',
    ['you can feel alone', 'A peer knows'],
    ['puede sentirse solo', 'Un par lo sabe'],
  ],
  [
    'therapy processes, a peer walks with you day to day',
    ['In therapy', 'from day to day'],
    ['En la terapia', 'día a día'],
  ],
  [
    'Traditional Health Workers; CRM, family, wellness',
    ['Traditional Health Workers', '(CRM), family support or peer wellness'],
    ['trabajadores de salud tradicionales (THW)', '(CRM), en apoyo a familias o en bienestar'],
  ],
  [
    'supervisors and managers train and support',
    'Program supervisors and managers',
    'supervisores y gerentes de cada programa',
  ],
  ['Davidson 2012', ['Davidson L', '10.1016/j.wpsyc.2012.05.009'], ['Davidson L', '10.1016/j.wpsyc.2012.05.009']],
  [
    'Pfeiffer 2011: depression better than usual care',
    ['Pfeiffer PN', 'better than usual care'],
    ['Pfeiffer PN', 'más que la atención de siempre'],
  ],
  [
    'fewer hospital days is told, not promised',
    ['fewer hospital stays', 'We do not promise that you will stay out of the hospital'],
    ['menos días de hospital', 'No le prometemos que no irá al hospital'],
  ],
]);

/** Source 3: the program page of an Oregon agency. */
export const oregonProgramFacts: readonly SourceFact[] = [...oneToOne, ...peerSupport];
