import type { ContextRule } from '../../../src/knowledge/model.ts';
import type { TermEntry } from '../../../src/terms/recogniser.ts';

function entry(
  id: string,
  forms: string[],
  rest: Partial<TermEntry['matching']> & { wrong?: Record<string, string> } = {},
): TermEntry {
  const { wrong = {}, capitals = [], nouns = [], contexts = [] } = rest;
  const misspellings = Object.entries(wrong).map(([form, right]) => ({ form, right }));
  return { id, forms, misspellings, matching: { capitals, nouns, contexts } };
}

const notBefore = (form: string, ...words: string[]): ContextRule => ({ forms: [form], notBefore: words });
const notAfter = (form: string, ...words: string[]): ContextRule => ({ forms: [form], notAfter: words });

/** Terms of our own choice, so that a case about a rule does not hang on what a concept lists. */
export const smallVocabulary: readonly TermEntry[] = [
  entry('server', ['server']),
  entry('web-server', ['web server']),
  entry('mysql', ['MySQL']),
  entry('mysql-database-server', ['MySQL database server']),
  entry('load-balancer', ['load balancer', 'load balancing', 'LB'], {
    capitals: ['LB'],
    wrong: { 'load balencer': 'load balancer' },
  }),
  entry('single-point-of-failure', ['single point of failure', 'SPOF']),
  entry('dns', ['DNS', 'Domain Name System']),
  entry('http', ['HTTP', 'HTTP/1.1']),
  entry('https', ['HTTPS']),
  entry('ssl', ['SSL']),
  entry('tls', ['TLS']),
  entry('tcp-ip', ['TCP/IP'], { wrong: { 'TCP\\IP': 'TCP/IP' } }),
  entry('database', ['database', 'DB'], {
    wrong: { datadase: 'database', 'data base': 'database', databses: 'databases' },
  }),
  entry('a-record', ['A record'], { capitals: ['A record'], contexts: [notBefore('A record', 'of')] }),
  entry('lamp', ['LAMP'], { capitals: ['LAMP'] }),
  entry('ip-address', ['IP'], { capitals: ['IP'] }),
  entry('intrusion-prevention', ['IPS'], { capitals: ['IPS'] }),
  entry('public-ip', ['public IP'], { wrong: { 'pulic IP': 'public IP' } }),
  entry('internet', ['internet']),
  entry('api', ['API']),
  entry('proxy', ['proxy']),
  entry('cache', ['cache']),
  entry('firewall', ['firewall']),
  entry('active-active', ['active-active', 'active/active']),
  entry('qps', ['queries per second', 'QPS']),
  entry('least-connections', ['least connections']),
  entry('virtualisation', ['virtualisation']),
  entry('data-centre', ['data centre']),
  entry('authorise', ['authorised access']),
  entry('behaviour', ['behaviour']),
  entry('labelled', ['labelled']),
  entry('nginx', ['Nginx']),
  entry('nodejs', ['Node.js']),
  entry('lets-encrypt', ["Let's Encrypt"]),
  entry('access-log', ['access log', 'access.log']),
  entry('ip-hash', ['IP hash', 'ip_hash']),
  entry('tls-passthrough', ['TLS pass-through']),
  entry('round-trip', ['round-trip time']),
  entry('reload', ['nginx -s reload']),
  entry('dotnet', ['.NET']),
  entry('cpp', ['C++']),
  entry('host', ['host'], { nouns: ['host'] }),
  entry('process', ['process'], { nouns: ['process'] }),
  entry('log', ['log'], { nouns: ['log'] }),
  entry('request', ['request'], { nouns: ['request'] }),
  entry('read', ['read'], { contexts: [{ forms: ['read'], after: ['handle', 'handles', 'writes and'] }] }),
  entry('port', ['port'], { contexts: [notAfter('port', 'usb', 'sea')] }),
  entry('layer', ['layer'], { contexts: [{ forms: ['layer'], after: ['web'], before: ['of servers'] }] }),
  entry('resource', ['resources'], { contexts: [{ forms: ['resources'], notAlone: true }] }),
  entry('shed', ['red shed']),
  entry('mx', ['MX'], { contexts: [{ forms: ['MX'], before: ['record', 'for mail'] }] }),
  entry('load-balancing-zh', ['负载均衡']),
  entry('server-ru', ['сервер']),
  entry('size-de', ['Größe']),
];
