import type { Locale } from '../../lib/locale.ts';
import type { StaffRole } from './account.ts';

/** What each role is called. */
export const roleWords: Record<Locale, Record<StaffRole, string>> = {
  en: {
    admin: 'Administrator',
    hr: 'HR',
    hiring_manager: 'Hiring manager',
    coordinator: 'Coordinator',
    assessor: 'Assessor',
    supervisor: 'Supervisor',
    auditor: 'Auditor',
  },
  es: {
    admin: 'Administración',
    hr: 'Recursos humanos',
    hiring_manager: 'Responsable de contratación',
    coordinator: 'Coordinación',
    assessor: 'Evaluación',
    supervisor: 'Supervisión',
    auditor: 'Auditoría',
  },
};

/** What each role can do here, in a line. */
export const roleDuties: Record<Locale, Record<StaffRole, string>> = {
  en: {
    admin: 'Invites staff, changes settings, watches that nothing fails',
    hr: 'Writes and publishes jobs',
    hiring_manager: 'Decides on candidates',
    coordinator: 'Answers requests for an assessment',
    assessor: 'Meets people for their assessment',
    supervisor: 'Leads a team of peers',
    auditor: 'Reads the record of who did what',
  },
  es: {
    admin: 'Invita al personal, cambia los ajustes y vigila que nada falle',
    hr: 'Escribe y publica empleos',
    hiring_manager: 'Decide sobre las candidaturas',
    coordinator: 'Responde a las solicitudes de evaluación',
    assessor: 'Se reúne con las personas para su evaluación',
    supervisor: 'Dirige un equipo de pares',
    auditor: 'Lee el registro de quién hizo qué',
  },
};
