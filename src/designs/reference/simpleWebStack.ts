import type { Design } from '../model.ts';
import {
  applicationFiles,
  applicationServer,
  database,
  dependency,
  http,
  link,
  mysql,
  only,
  outsideWorld,
  proxied,
  records,
  resolution,
  server,
  webServer,
} from './parts.ts';

/** Task 0: everything on one server. */
export const simpleWebStack: Design = {
  id: 'simple-web-stack',
  title: 'Simple web stack',
  task: 0,
  summary: 'One server holds the web server, the application server, its files and the database.',
  records,
  servers: [server('web-01', '8.8.8.8')],
  components: [
    ...outsideWorld,
    only(webServer(1, 'web-01')),
    only(applicationServer(1, 'web-01')),
    only(applicationFiles(1, 'web-01')),
    only(database(1, 'web-01')),
  ],
  links: [
    ...resolution,
    link('client', 'web-1', 'request', http),
    link('web-1', 'app-1', 'request', proxied),
    dependency('app-1', 'files-1'),
    link('app-1', 'db-1', ['read', 'write'], mysql),
  ],
  groups: [],
  notes: [
    {
      title: 'The www record',
      text: 'www points straight at the address 8.8.8.8, so it is an A record. It could also be a CNAME record that names foobar.com, if that name has an A record of its own.',
      about: ['dns'],
    },
    {
      title: 'Web server and application server',
      text: 'Both run on one machine and talk over the port 8000 here. Another port, or a socket file instead of a port, does as well.',
      about: ['web-1', 'app-1'],
    },
  ],
  issues: [
    {
      question: 't0.issue-spof',
      title: 'Single point of failure',
      text: 'Switch the server off: nothing is left that could answer.',
      off: ['web-01'],
      overlay: 'single-points-of-failure',
      scenario: 'read',
    },
    {
      question: 't0.issue-downtime',
      title: 'Downtime for maintenance',
      text: 'Switch the web server off, as a restart for new code does: until it is back, every visitor is refused.',
      off: ['web-1'],
      scenario: 'read',
    },
    {
      question: 't0.issue-scaling',
      title: 'Cannot scale',
      text: 'Every request, static or not, and every query is worked on by this one machine.',
      overlay: 'load',
    },
  ],
};
