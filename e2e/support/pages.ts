/** The main pages of a session, as the organiser, a participant and everybody see them. */
import type { Stage, Staged } from './stage';

export const ofEverybody = ({ session }: Stage): string[] => ['/', '/sessions', session, `${session}/agenda`, '/login', '/privacy', '/accessibility'];

export const ofOrganiser = ({ taskForce, session, published, draft }: Staged): string[] => [
  '/task-forces',
  '/task-forces/new',
  taskForce,
  `${taskForce}/settings`,
  `/sessions/new?task_force=${taskForce.split('/').at(-1)}`,
  ...['desk', 'settings', 'slots', 'tables', 'interpreters', 'interpreters/new', 'rules', 'participants', 'participants/new'].map(
    (page) => `${session}/${page}`,
  ),
  ...['requests', 'projects', 'thematic-tables', 'imports', 'exports', 'agendas', 'absences', 'prints', 'audit'].map((page) => `${session}/${page}`),
  published,
  `${draft}?view=tables`,
  `${draft}/publication`,
  `${draft}/comparison`,
  '/account',
];

export const ofParticipant = ({ session }: Stage): string[] => [
  '/mine',
  `${session}/my/agenda`,
  `${session}/directory`,
  `${session}/my/requests`,
  `${session}/my/availability`,
];
