export type { AccountsDesk } from './accounts-pages.ts';
export { type AdminOptions, type AdminServer, startAdminServer } from './admin-server.ts';
export { type Metrics, noMetrics } from './metrics.ts';
export { type PrometheusMetrics, prometheusMetrics } from './prometheus.ts';
