export { AdminError } from './admin-error.ts';
export { type AdminOptions, type AdminPages, type AdminServer, startAdminServer } from './admin-server.ts';
export { type Metrics, noMetrics } from './metrics.ts';
export { type PrometheusMetrics, prometheusMetrics } from './prometheus.ts';
