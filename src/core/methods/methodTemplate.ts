import type { Method } from '../model/method.ts';
import { DSDM } from './templates/dsdm.ts';
import { KANBAN } from './templates/kanban.ts';
import { SCRUM } from './templates/scrum.ts';
import { STAGES } from './templates/stages.ts';
import { XP } from './templates/xp.ts';

/**
 * A plan to start with. Its text has places in double braces: {{key}} and {{name}} of the project, {{people}}, {{id:x}} for
 * a new id that is the same for the same x, {{monday}} for the next Monday and {{monday+14}} for one two weeks later.
 */
export interface MethodTemplate {
  /** What it is called, in English. */
  readonly title: string;
  /** What it brings, in a line of English. */
  readonly description: string;
  readonly text: string;
}

/** A template for each method, in the order in which they are offered. */
export const METHOD_TEMPLATES: Readonly<Record<Method, MethodTemplate>> = {
  scrum: {
    title: 'Scrum',
    description: 'Sprints of two weeks, a Product Backlog in points, a Definition of Done',
    text: SCRUM,
  },
  xp: {
    title: 'Extreme Programming (XP)',
    description: 'Iterations of one week, stories with acceptance tests, spikes',
    text: XP,
  },
  dsdm: {
    title: 'DSDM',
    description: 'Timeboxes, MoSCoW, the phases from feasibility to deployment',
    text: DSDM,
  },
  kanban: {
    title: 'Kanban',
    description: 'A limit for each column, classes of service, no iterations and no estimates',
    text: KANBAN,
  },
  stages: {
    title: 'Stages with gates (SDLC)',
    description: 'Requirements, design, build, test and deployment, each with a gate and its criteria',
    text: STAGES,
  },
};
